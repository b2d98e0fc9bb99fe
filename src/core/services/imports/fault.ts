import type { Problem } from "../../kernel/errors/errors.ts";

/** What is wrong with a file, where. */
export interface ImportFault {
  /** Physical line of the file on which the record begins, from 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** The column's name as the file spells it. */
  readonly column?: string;
  readonly problem: Problem;
  /** What was probably meant. */
  readonly near?: string;
  /** The place of the row among those of the file, from 0; absent where what is wrong is no row's, or a record that could not be read. */
  readonly row?: number;
}

/** How many rows of how many a phase of an import has done. The check is done when `done` equals `total`. */
export type ImportProgress = (done: number, total: number, phase: "check" | "save") => void;
