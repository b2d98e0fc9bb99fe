import type { Widget } from "../options/widget.ts";
import { fold } from "../text/fold.ts";
import type { OptionSpec } from "../options/options.ts";

/** How words read as a value of an option: certainly ("whole": as all of a thing's name), so that it must be asked about, or not. */
export interface WordsRead {
  readonly as: "value" | "whole" | "question" | "nothing";
  /** The value, to tell two readings apart. */
  readonly value?: unknown;
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
  /** As they were typed, none of them quoted. */
  readonly words: readonly string[];
  /** Options that are filled by place, in order. */
  readonly slots: readonly OptionSpec[];
  /** Optional ones that are not named. */
  readonly extras: readonly OptionSpec[];
  /** What may stand before a value: what its option is called, in any language, folded. */
  readonly named: (option: OptionSpec) => readonly string[];
}

/** Longest phrase that ends a line and is one value, in words: "on Tuesday the 12th of January 2027 at 3 in the afternoon, Bogota". */
const LONGEST = 14;

/**
 * Finds what ends a line and can only be one thing: `Tracing call tomorrow at 15:00` is a title and a moment. Undefined
 * where there is nothing to find: the words are as `readLine` gave them away.
 */
export async function peel(unnamed: Unnamed, read: ReadWords): Promise<Peeled | undefined> {
  const { words, slots, extras } = unnamed;
  const [first, second] = slots;
  if (!first || !canPeel(unnamed)) return undefined;
  const whole = words.join(" ");
  // A thing that is called so, all of it.
  if (!isOpen(first) && isThing(first) && isCertain(await read(first, whole)))
    return second || !first.required ? { values: { [first.name]: whole }, asks: false } : undefined;
  if (second)
    return isOpen(second) ? afterThing(unnamed, first, second, read) : beforeValue(unnamed, first, second, read);
  return withExtra(unnamed, first, extras.filter(canEnd), read);
}

/** Whether words may be more than `readLine` makes of them. */
export function canPeel({ words, slots }: Pick<Unnamed, "words" | "slots">): boolean {
  const [first, second, third] = slots;
  if (!first || third || (isOpen(first) && !second)) return false;
  return words.length > 1 || !first.required;
}

/** Whether any words will do for an option. */
const isOpen = ({ kind, line }: OptionSpec): boolean =>
  (kind.widget === "text" || kind.widget === "long-text") &&
  kind.format === undefined &&
  line.moment !== true &&
  kind.name !== "times";

/** Whether an option means something or somebody that there is. */
const isThing = ({ kind }: OptionSpec): boolean => kind.stored === true;

const isCertain = ({ as }: WordsRead): boolean => as === "value" || as === "whole";

/** Whether an option's value may end a line without its name. */
const canEnd = ({ kind, line }: OptionSpec): boolean =>
  line.moment === true || kind.format === "moment" || kind.format === "day" || ENDS.has(kind.widget);

// Numbers are too often part of a name.
const ENDS: ReadonlySet<Widget> = new Set(["choice", "switch", "person", "several", "search"]);

/** `Tracing call yes`, `Tracing call tomorrow at 15:00`: the longest end that reads as the second's value. */
async function beforeValue(
  unnamed: Unnamed,
  first: OptionSpec,
  second: OptionSpec,
  read: ReadWords,
): Promise<Peeled | undefined> {
  const ends = await endsOf(unnamed, second, 1, read);
  const end = isThing(first) ? await afterName(ends, first, read) : ends[0];
  if (!end && unnamed.words.includes(second.name)) return undefined;
  if (!end) return { values: { [first.name]: unnamed.words.join(" ") }, asks: false };
  return { values: { [first.name]: end.rest, [second.name]: end.words }, asks: end.asks };
}

/** The end before which all of a thing's name stands, whatever else its last word may mean; else the longest. */
async function afterName(ends: readonly End[], first: OptionSpec, read: ReadWords): Promise<End | undefined> {
  for (const end of ends) if ((await read(first, end.rest)).as === "whole") return end;
  return ends[0];
}

interface End {
  readonly rest: string;
  readonly words: string;
  readonly asks: boolean;
}

/** What ends the words and reads as a value of the option, the longest first. */
async function endsOf({ words, named }: Unnamed, option: OptionSpec, least: number, read: ReadWords): Promise<End[]> {
  const found: End[] = [];
  for (let from = Math.max(least, words.length - LONGEST); from < words.length; from += 1) {
    const end = words.slice(from).join(" ");
    const { as } = await read(option, end);
    const before = words.slice(0, from);
    const rest = withoutName(before, named(option));
    if (as === "nothing" || (rest === "" && least > 0)) continue;
    // A list that goes on before it, or an hour whose day is not said, may mean more than is understood.
    const hour = HOUR.test(end) && rest.length === before.join(" ").length;
    found.push({ rest, words: end, asks: as === "question" || /[,;]$/.test(rest) || hour });
  }
  return found;
}

// An hour alone, in any language of the interface.
const HOUR = /^(?:(?:at|a las?|às?|as|à|vers)\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:h|hs|am|pm|a\.m\.|p\.m\.)?$/iu;

/** The words before a value without the name of its option: "Board call to" and "tomorrow". */
function withoutName(words: readonly string[], names: readonly string[]): string {
  const last = words.at(-1);
  return (last !== undefined && names.includes(fold(last)) ? words.slice(0, -1) : words).join(" ");
}

/** `Arms Trade Treaty outdated`: the longest beginning that is a thing's name, and what is said of it. */
async function afterThing({ words }: Unnamed, first: OptionSpec, second: OptionSpec, read: ReadWords): Promise<Peeled> {
  const found: (WordsRead & { readonly to: number })[] = [];
  for (let to = 1; to < words.length && to <= LONGEST; to += 1)
    found.push({ ...(await read(first, words.slice(0, to).join(" "))), to });
  const certain = found.filter(isCertain);
  const last = certain.at(-1);
  if (!last) return { values: { [first.name]: words[0] ?? "", [second.name]: words.slice(1).join(" ") }, asks: true };
  const one = new Set(certain.map(({ value }) => value)).size === 1 && (last.as === "whole" || certain.length === 1);
  const [thing, rest] = [words.slice(0, last.to).join(" "), words.slice(last.to).join(" ")];
  return { values: { [first.name]: thing, [second.name]: rest }, asks: !one };
}

/** `Tracing call csv`: a thing, and an end that one optional value alone can be. */
async function withExtra(
  unnamed: Unnamed,
  first: OptionSpec,
  extras: readonly OptionSpec[],
  read: ReadWords,
): Promise<Peeled | undefined> {
  const ends = await Promise.all(
    extras.map(async (extra) => ({ extra, end: (await endsOf(unnamed, extra, first.required ? 1 : 0, read))[0] })),
  );
  const found = ends.flatMap(({ extra, end }) => (end ? [{ extra, end }] : []));
  const [only, another] = found;
  if (!only) return undefined;
  const { rest, words, asks } = only.end;
  if (rest !== "" && !isCertain(await read(first, rest))) return undefined;
  const thing = rest === "" ? {} : { [first.name]: rest };
  return another ? { values: thing, asks: true } : { values: { ...thing, [only.extra.name]: words }, asks };
}
