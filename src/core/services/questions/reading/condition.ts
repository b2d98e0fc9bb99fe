import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";

/** One thing that a stretch of a question may ask for; any of the values will do. */
export interface Meaning {
  /** What kind of condition it is; with a value it is a label of the index: "country:PY". */
  readonly name: string;
  readonly values: readonly string[];
  /** How values are written for people, where that is known with them: "Ciudad del Este". */
  readonly called?: Readonly<Record<string, string>>;
  /** What is asked for in its place where nothing meets it: of a city its country. */
  readonly wider?: Pick<Meaning, "name" | "values">;
}

/** A stretch of the words that asks for something, by their places: of the first one, and of the one after the last. */
export interface RecognisedStretch {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  /** Whether whatever has these words in its texts will do as well; not so for "speaks French". */
  readonly asWords: boolean;
  /** Whether it is meant, too, where a longer name has it: in "firearms registry", a registry. */
  readonly within?: true;
}

/** What must hold besides words. */
export interface Condition {
  /** Any of them will do: "customs" is an agency and a topic. */
  readonly meanings: readonly Meaning[];
  /** The words that asked for it, as they were typed. */
  readonly typed: string;
  /** Where they stand in the text. */
  readonly spans: readonly TextStretch[];
  /** Folded words that will do as well, all of them, "munit*" by any that begins so; none where only a label will. */
  readonly words: readonly string[];
  /** Whether it is not to hold: "but not Mexico". */
  readonly excluded: boolean;
}

/** A stretch of a text, in characters. */
export interface TextStretch {
  readonly from: number;
  readonly to: number;
}

/** The labels of a condition, any of which meets it. */
export const labelsOf = ({ meanings }: Pick<Condition, "meanings">): `${string}:${string}`[] =>
  meanings.flatMap(({ name, values }) => values.map((value) => `${name}:${value}` as const));

/** The values that it asks for of that kind; none where it asks for another. */
export const valuesOf = ({ meanings }: Pick<Condition, "meanings">, name: string): readonly string[] =>
  meanings.filter((one) => one.name === name).flatMap(({ values }) => values);

/** What is asked for in its place where nothing meets it; undefined where there is nothing. */
export function widened(condition: Condition): Condition | undefined {
  const wider = condition.meanings.flatMap((one) => one.wider ?? []);
  return wider.length === 0 ? undefined : { ...condition, meanings: wider, words: [] };
}

/** How many words ask for it, but for those that only join others. */
export const wordsOfCondition = ({ typed }: Pick<Condition, "typed">): number =>
  Math.max(1, foldedWords(typed).filter((word) => !onlyJoins(word)).length);
