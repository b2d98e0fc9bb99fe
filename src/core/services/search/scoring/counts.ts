import type { DocumentField } from "../document.ts";

/** How often a word stands in the fields of one document. */
export type WordCounts = Readonly<Record<DocumentField, number>>;

interface Place {
  readonly shift: number;
  readonly most: number;
  /** How many times a word in it counts. */
  readonly weight: number;
}

// Short texts seldom repeat a word; in prose the eighth time adds little, and the fifteenth next to nothing.
const PLACES: Readonly<Record<DocumentField, Place>> = {
  name: { shift: 6, most: 3, weight: 2 },
  other: { shift: 4, most: 3, weight: 1 },
  body: { shift: 0, most: 15, weight: 1 },
};

/** The fields, in the order in which reasons are named. */
export const FIELDS: readonly DocumentField[] = ["name", "body", "other"];

/** A label stands in a document as firmly as a word in its name. */
export const LABELLED = packCounts({ name: 1, body: 0, other: 0 });

/** Counts as one byte; more than it holds is as much as it holds. */
export function packCounts(counts: WordCounts): number {
  return FIELDS.reduce((byte, field) => byte | (Math.min(counts[field], PLACES[field].most) << PLACES[field].shift), 0);
}

/** How often a word stands in a field. */
export function countIn(field: DocumentField, byte: number): number {
  return (byte >> PLACES[field].shift) & PLACES[field].most;
}

/** By packed counts, the fields in which a word stands. */
const STANDS: readonly (readonly DocumentField[])[] = Array.from({ length: 256 }, (_, byte) =>
  FIELDS.filter((field) => countIn(field, byte) > 0),
);

/** The fields in which a word stands. */
export const fieldsOf = (byte: number): readonly DocumentField[] => STANDS[byte] ?? [];

/** By packed counts, what a word counts in short fields, of which length says nothing. */
export const IN_SHORT: Float64Array = Float64Array.from(
  { length: 256 },
  (_, byte) => PLACES.name.weight * countIn("name", byte) + PLACES.other.weight * countIn("other", byte),
);

/** By packed counts, how often a word stands in prose. */
export const IN_PROSE: Float64Array = Float64Array.from({ length: 256 }, (_, byte) => countIn("body", byte));
