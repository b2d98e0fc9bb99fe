import { fold } from "../text/fold.ts";
import type { OptionKind, ParseContext, Read } from "../options/kind.ts";
import { when } from "../options/kinds/time.ts";
import type { OptionSpec } from "../options/options.ts";
import type { ReadWords, WordsRead } from "../lines/unnamed.ts";

/** Reads words as values of options, with what may be looked at; the same words once for each kind of option. */
export function wordsReader(context: ParseContext): ReadWords {
  const known = new Map<OptionKind | "moment", Map<string, Promise<WordsRead>>>();
  return (option, words) => {
    const as = option.line.moment === true ? "moment" : option.kind;
    const own = known.get(as) ?? new Map<string, Promise<WordsRead>>();
    known.set(as, own);
    const read = own.get(words) ?? readAs(option, words, context);
    own.set(words, read);
    return read;
  };
}

async function readAs(option: OptionSpec, words: string, context: ParseContext): Promise<WordsRead> {
  if (option.line.moment === true) return momentIn(words, context);
  const read = await option.kind.read(words, context);
  const more = option.kind.format === "moment" ? { dayless: await isDayless(words) } : {};
  if (!("value" in read)) return { as: unread(read), ...more };
  const whole = await isWhole(option, words, read.value, context);
  return { as: whole ? "whole" : "value", value: read.value, ...more };
}

const unread = ({ understood, slip }: Extract<Read, { problem: unknown }>): WordsRead["as"] =>
  understood === true ? "question" : slip === true ? "slip" : "nothing";

/** What the command itself reads may lack a day or a time. */
async function momentIn(words: string, context: ParseContext): Promise<WordsRead> {
  const read = await when.read(words, context);
  const understood = "value" in read || read.understood === true;
  return { as: understood ? "value" : "nothing", dayless: await isDayless(words) };
}

async function isDayless(words: string): Promise<boolean> {
  // Loaded when first needed, as for every date.
  const { saysOnlyTime } = await import("../time/when/read-time-of-day.ts");
  return saysOnlyTime(words);
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
