import { fold } from "../text/fold.ts";
import type { ParseContext } from "../options/kind.ts";
import { when } from "../options/kinds/time.ts";
import type { OptionSpec } from "../options/options.ts";
import type { ReadWords, WordsRead } from "../lines/peel.ts";

// What is understood as a value of that kind, and asked about.
const UNDERSTOOD: ReadonlySet<string> = new Set([
  ...["when.past", "when.no-time", "when.ambiguous"],
  ...["times.few", "times.many", "times.twice"],
]);

/** Reads words as values of options, with what may be looked at. */
export function wordsReader(context: ParseContext): ReadWords {
  return async (option, words) => {
    if (option.line.moment === true) return momentIn(words, context);
    const read = await option.kind.read(words, context);
    if ("value" in read)
      return { as: (await isWhole(option, words, read.value, context)) ? "whole" : "value", value: read.value };
    return { as: UNDERSTOOD.has(read.problem.code) ? "question" : "nothing" };
  };
}

/** What the command itself reads may lack a day or a time. */
async function momentIn(words: string, context: ParseContext): Promise<WordsRead> {
  const read = await when.read(words, context);
  return { as: "value" in read || UNDERSTOOD.has(read.problem.code) ? "value" : "nothing" };
}

/** Whether the words are all of a thing's name, or its id. */
async function isWhole(
  { kind }: OptionSpec,
  words: string,
  value: unknown,
  { references, db, caller }: ParseContext,
): Promise<boolean> {
  if (kind.reference === undefined || typeof value !== "string") return false;
  const found = await references(kind.reference).byId(db, caller, value);
  return found !== undefined && [found.label, found.value].some((name) => fold(name) === fold(words));
}
