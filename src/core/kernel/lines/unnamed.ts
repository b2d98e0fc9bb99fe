import type { OptionSpec } from "../options/options.ts";

/** How words read as a value of an option: certainly ("whole": as all of a thing's name), so that it must be asked about, as a slip of one, or not. */
export interface WordsRead {
  readonly as: "value" | "whole" | "question" | "slip" | "nothing";
  /** The value, to tell two readings apart. */
  readonly value?: unknown;
  /** They say a time and no day. */
  readonly dayless?: boolean;
}

/** Reads words as an option's value. */
export type ReadWords = (option: OptionSpec, words: string) => Promise<WordsRead>;

/** What words without a name stand for, by option; `asks`: not for certain, so that nothing is done before somebody was asked. */
export interface Peeled {
  readonly values: Readonly<Record<string, string>>;
  readonly asks: boolean;
}

/** Words that stand in a line without a name, and what they may be. */
export interface Unnamed {
  /** As they were typed. */
  readonly words: readonly string[];
  /** The first of them was quoted, alone: it is all of a name. */
  readonly quoted?: true;
  /** Options that are filled by place, in order. */
  readonly slots: readonly OptionSpec[];
  /** Optional ones that are not named. */
  readonly extras: readonly OptionSpec[];
  /** What may stand before a value: what its option is called, in any language, folded. */
  readonly named: (option: OptionSpec) => readonly string[];
}

/** Whether it is certain what words mean. */
export const isCertain = ({ as }: WordsRead): boolean => as === "value" || as === "whole";
