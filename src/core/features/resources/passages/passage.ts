/** A stretch of a resource's text that is found and shown by itself. */
export interface Passage {
  /** What it is called by: "Art. 7", "Section 4", "45". */
  readonly number?: string;
  readonly heading?: string;
  readonly text: string;
  /** ISO 639 code. */
  readonly language: string;
  /** The page where it begins. */
  readonly page?: number;
}

/** Longest number and heading, and most characters of a text; a longer article is several passages of the same number. */
export const NUMBER_MAX = 40;
export const HEADING_MAX = 160;
export const PASSAGE_MAX = 12_000;
/** Most passages of one resource. Our choice: the longest codes have some three thousand articles. */
export const MOST_PASSAGES = 20_000;
