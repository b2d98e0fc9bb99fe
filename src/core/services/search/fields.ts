/** What part of a document a word stands in. */
export type Field = "name" | "body" | "topic" | "country" | "other";

interface FieldRule {
  /** Its bit in Posting.fields. */
  readonly bit: number;
  /** How many times a word in it counts. Multiples of a half, so that sums of them are exact in PostgreSQL's real. */
  readonly weight: number;
  /**
   * Whether it holds labels rather than prose: a label counts once, however many of its synonyms and translations
   * repeat a word, and does not make the document longer.
   */
  readonly label: boolean;
}

/** The rule of each field, in the order in which reasons are named. */
export const FIELDS: Readonly<Record<Field, FieldRule>> = {
  name: { bit: 1, weight: 2, label: false },
  topic: { bit: 2, weight: 2, label: true },
  country: { bit: 4, weight: 2, label: true },
  body: { bit: 8, weight: 1, label: false },
  other: { bit: 16, weight: 1, label: false },
};

const ORDER = Object.keys(FIELDS) as Field[];

/** The fields whose bits are set. */
export function fieldsIn(bits: number): Field[] {
  return ORDER.filter((field) => (bits & FIELDS[field].bit) !== 0);
}
