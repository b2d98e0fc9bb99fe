import type { Label } from "../../../kernel/language/message-ids.ts";

/** Kinds of agencies by their keys, in the order in which they are offered, and what each is called. */
export const AGENCY_KINDS = {
  police: "agency.police",
  prosecution: "agency.prosecution",
  court: "agency.court",
  customs: "agency.customs",
  border: "agency.border",
  registry: "agency.registry",
  forensics: "agency.forensics",
  ministry: "agency.ministry",
  "foreign-affairs": "agency.foreign-affairs",
  military: "agency.military",
  intelligence: "agency.intelligence",
  "central-authority": "agency.central-authority",
  "duty-desk": "agency.duty-desk",
  university: "agency.university",
  organisation: "agency.organisation",
} as const satisfies Readonly<Record<string, Label>>;
type AgencyKind = keyof typeof AGENCY_KINDS;

/** Whether a key is a kind of agency. */
export const isAgencyKind = (key: string): key is AgencyKind => Object.hasOwn(AGENCY_KINDS, key);

/** What an agency of that kind is called; undefined for no kind, and for one that is not known. */
export const agencyLabel = (kind: string | null): Label | undefined =>
  kind !== null && isAgencyKind(kind) ? AGENCY_KINDS[kind] : undefined;
