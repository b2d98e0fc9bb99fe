import type { Language } from "../../kernel/language/language.ts";

/** A document to be printed, with no format in it. All of it is plain data, and texts are literal. */
export interface PrintedDocument {
  readonly title: string;
  /** How far it may be passed on, as "TLP:AMBER"; it stands on every page. */
  readonly label: string;
  /** In which its words are; what is written in another script than this language's runs as that does. */
  readonly language: Language;
  /** When what stands in it was so: the only time in the file. */
  readonly asOf: Date;
  /** Pages lie on their long side. */
  readonly wide?: boolean;
  /** A page of its own before all others, on which the title stands; else it stands above what follows. */
  readonly cover?: PrintedCover;
  readonly blocks: readonly PrintedBlock[];
}

/** Who hands it out, and what else stands on the first page. */
export interface PrintedCover {
  readonly organisation: string;
  readonly logo?: PrintedImage;
  /** What it is about, below the title. */
  readonly about: readonly string[];
  /** At the foot of the page. */
  readonly foot: readonly string[];
}

/** A picture that can be decoded; its size is in pixels. */
export interface PrintedImage {
  readonly mediaType: "image/png" | "image/jpeg";
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/** What a printed document is made of. */
export type PrintedBlock =
  /** 1 is a part, 2 what stands in it. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A label and its value, a line each. */
  | { readonly kind: "facts"; readonly rows: readonly PrintedFact[] }
  | PrintedTable
  | PrintedBars
  /** What follows begins a page. */
  | { readonly kind: "page" };

/** A fact with its label. */
export type PrintedFact = readonly [label: string, value: string];

/** Every row has a cell for each column; the columns' names are said again on each page. A cell may have several lines. */
export interface PrintedTable {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** All columns but the first are narrow, and hold signs; their names stand upright. */
  readonly narrow?: boolean;
  /** All columns but the first hold numbers, which stand below each other. */
  readonly counts?: boolean;
  /** How wide columns are beside each other; as wide as what they hold where left out. */
  readonly widths?: readonly number[];
}

/** Bars below each other, each of parts: as long as what they count. */
export interface PrintedBars {
  readonly kind: "bars";
  /** What each part of a bar counts; said above them where there are several. */
  readonly parts: readonly string[];
  /** A count for each part, none below zero, and what is said of all of them behind the bar. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[]; readonly says: string }[];
}

/** What parts of bars are filled with, in their order, from dark to light: they differ where all is grey, too. */
export const TONES = ["1b4f72", "5499c7", "a9cce3", "e8d9a8", "8d8d8d", "d5d8dc"] as const;

/** The tone of a part; beyond the last they begin again. */
export const toneOf = (part: number): string => TONES[part % TONES.length] ?? TONES[0];

/** The rows that have a value. */
export const facts = (
  ...rows: readonly (readonly [label: string, value: string | undefined])[]
): Extract<PrintedBlock, { kind: "facts" }> => ({
  kind: "facts",
  rows: rows.flatMap(([label, value]): PrintedFact[] => (value === undefined || value === "" ? [] : [[label, value]])),
});
