import type { OptionSpec } from "../options/options.ts";
import type { LineEnd } from "./ends.ts";
import { isCertain, type ReadWords, type WordsRead } from "./unnamed.ts";

/** What stands before a value that ends a line, and how it reads. */
export interface BeforeEnd {
  readonly rest: string;
  readonly end: LineEnd;
  readonly read: WordsRead;
  readonly asks: boolean;
}

/** The thing before a value: where a word for the value parts it from a thing's whole name, that; else where all of a thing's name stands there, that; else what some of its name finds; else what stands before the longest end. More than one is asked about. */
export async function thingBefore(
  ends: readonly LineEnd[],
  thing: OptionSpec,
  read: ReadWords,
): Promise<BeforeEnd | undefined> {
  const found: Found[] = [];
  for (const end of ends) for (const rest of end.rests) found.push({ rest, end, read: await read(thing, rest) });
  const said = parted(found);
  if (said) return { ...said, asks: said.end.asks };
  const whole = found.filter((one) => one.read.as === "whole");
  const fitting = whole.length > 0 ? whole : found.filter((one) => isCertain(one.read));
  const [first] = fitting.length > 0 ? fitting : found;
  if (!first) return undefined;
  const twins = whole.length > 0 && found.some((one) => one.read.as === "question");
  const several = new Set(fitting.map((one) => one.read.value)).size > 1;
  return { ...first, asks: first.end.asks || several || twins };
}

type Found = Omit<BeforeEnd, "asks">;

/** The one thing whose whole name a word for the value parts from it, where that word belongs to no name: "Tracing call 2 to 16:00". */
function parted(found: readonly Found[]): Found | undefined {
  const all = found.filter(({ rest, end, read }) => {
    const [short, long = ""] = end.rests;
    const belongs = found.some((other) => other.end === end && other.rest === long && other.read.as !== "nothing");
    // Many names end with one letter.
    return rest === short && long.length > short.length + " a".length && read.as === "whole" && !belongs;
  });
  return new Set(all.map(({ read }) => read.value)).size === 1 ? all[0] : undefined;
}

/** The text before a value: any words are one, so that a last word which may as well be the option's name, or a letter of the value's ("Team A tomorrow"), is asked about. */
export async function textBefore(
  [end, next]: readonly LineEnd[],
  value: OptionSpec,
  read: ReadWords,
): Promise<BeforeEnd | undefined> {
  if (!end) return undefined;
  if (next && LETTER.test(end.words) && end.words.slice(2) === next.words && !(await beginsWithTime(end, value, read)))
    return withText(next, true);
  return withText(end, false);
}

function withText(end: LineEnd, asks: boolean): BeforeEnd | undefined {
  const [rest] = end.rests;
  if (rest === undefined) return undefined;
  return { rest, end, read: { as: "value", value: rest }, asks: asks || end.asks || end.rests.length > 1 };
}

// No name ends with an accented one.
const LETTER = /^[a-z] /iu;

/** Whether it begins as a time of day does whose first word is a letter: "a las 15:00 mañana". */
async function beginsWithTime({ words }: LineEnd, value: OptionSpec, read: ReadWords): Promise<boolean> {
  return (await read(value, words.split(" ").slice(0, 3).join(" "))).dayless === true;
}
