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
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock =
  /** 1 is a part, 2 what stands in it. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A label and its value, a line each. */
  | { readonly kind: "facts"; readonly rows: readonly PrintedFact[] }
  | PrintedTable
  /** What follows begins a page. */
  | { readonly kind: "page" };

export type PrintedFact = readonly [label: string, value: string];

/** Every row has a cell for each column; the columns' names are said again on each page. */
export interface PrintedTable {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** All columns but the first are narrow, and hold signs; their names stand upright. */
  readonly narrow?: boolean;
}

/** The rows that have a value. */
export const facts = (
  ...rows: readonly (readonly [label: string, value: string | undefined])[]
): Extract<PrintedBlock, { kind: "facts" }> => ({
  kind: "facts",
  rows: rows.flatMap(([label, value]): PrintedFact[] => (value === undefined || value === "" ? [] : [[label, value]])),
});
