import type { Label } from "../../kernel/language/message-ids.ts";

/** Crimes that a resource can be about beside trafficking in firearms. */
export const RESOURCE_CRIME_LABELS = {
  cybercrime: "conclusion.crime.cybercrime",
  "money-laundering": "conclusion.crime.money-laundering",
  "drug-trafficking": "conclusion.crime.drug-trafficking",
  "migrant-smuggling": "conclusion.crime.migrant-smuggling",
  terrorism: "conclusion.crime.terrorism",
} as const satisfies Readonly<Record<string, Label>>;
export type ResourceCrime = keyof typeof RESOURCE_CRIME_LABELS;

/** Those of a row that are known, in the order in which they are offered. */
export const crimesOf = (stored: readonly string[]): ResourceCrime[] =>
  (Object.keys(RESOURCE_CRIME_LABELS) as ResourceCrime[]).filter((crime) => stored.includes(crime));
