import type { Label } from "../../../kernel/language/message-ids.ts";

/** The kinds of agency, as the search knows them by name (services/questions/agencies), and what each is called. */
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
  university: "agency.university",
  organisation: "agency.organisation",
} as const satisfies Readonly<Record<string, Label>>;
export type AgencyKind = keyof typeof AGENCY_KINDS;

/** What an agency of that kind is called; undefined where none was chosen. */
export const agencyLabel = (kind: string | null): Label | undefined =>
  kind !== null && kind in AGENCY_KINDS ? AGENCY_KINDS[kind as AgencyKind] : undefined;
