/** The documents under a term: their numbers, in order, and by place how often and in how long a text it stands there (counts.ts, lengths.ts). */
export interface Postings {
  readonly numbers: Float64Array;
  readonly counts: Uint8Array;
  readonly lengths: Uint8Array;
}

/** What a reader may see of an index, for some terms: what they may not see is not counted. */
export interface IndexReading {
  readonly docs: number;
  /** Of the prose of documents that have some, in words. */
  readonly averageLength: number;
  /** Absent where no document stands under a term. */
  readonly lists: ReadonlyMap<string, Postings>;
  /** Ids of what is still found by the index as it was before segments: number -1 stands for the first, -2 for the second. */
  readonly former?: readonly string[];
}

/** What the searches of one question read of an index, each term once. */
export interface Readings {
  /** What the reader may see for some terms, beside what was read before; of what another of the searches read, nothing is asked again. */
  read(terms: readonly string[], before?: IndexReading): Promise<IndexReading>;
  /** Whatever is read from here on is asked of the database: what was read is no longer so. */
  forget(): void;
}

/** In how many documents a term stands. */
export const docsUnder = ({ lists }: Pick<IndexReading, "lists">, term: string): number =>
  lists.get(term)?.numbers.length ?? 0;

/** The first place, from there on, of numbers in order that is not less than one. */
export function placeOf(ordered: Float64Array, number: number, from: number): number {
  let least = from;
  let most = ordered.length;
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((ordered[middle] ?? 0) < number) least = middle + 1;
    else most = middle;
  }
  return least;
}
