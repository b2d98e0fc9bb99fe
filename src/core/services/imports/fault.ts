import type { Problem } from "../../kernel/errors/errors.ts";

/** What is wrong with a file, where. */
export interface Fault {
  /** Physical line of the file on which the record begins, from 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** The column's name as the file spells it. */
  readonly column?: string;
  readonly problem: Problem;
  /** What was probably meant. */
  readonly near?: string;
}

/** How many rows of how many a phase of an import has done. The check is done when `done` equals `total`. */
export type Progress = (done: number, total: number, phase: "check" | "save") => void;
