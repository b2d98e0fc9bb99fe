/** Kinds of agencies, by their keys. */
export const AGENCY_KINDS = [
  "police",
  "prosecution",
  "customs",
  "registry",
  "forensics",
  "court",
  "ministry",
  "foreign-affairs",
  "military",
  "border",
  "intelligence",
  "university",
  "organisation",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const isAgencyKind = (key: string): key is AgencyKind => AGENCY_KINDS.some((kind) => kind === key);
