import type { OptionSpec } from "../options/options.ts";
import { type BeforeEnd, textBefore, thingBefore } from "./before-end.ts";
import { type LineEnd, endsOf, LONGEST } from "./ends.ts";
import { canEnd, isOpen, isThing } from "./may-be.ts";
import { isCertain, type Peeled, type ReadWords, type Unnamed, type WordsRead } from "./unnamed.ts";
import { valueWithin } from "./value-within.ts";

/**
 * Finds what ends a line and can only be one thing: `Tracing call tomorrow at 15:00` is a title and a moment. Undefined
 * where there is nothing to find: the words are as `readLine` gave them away.
 */
export async function peel(unnamed: Unnamed, read: ReadWords): Promise<Peeled | undefined> {
  const { words, slots, extras } = unnamed;
  const [first, second] = slots;
  if (!first || !canPeel(unnamed)) return undefined;
  if (unnamed.quoted) return afterQuoted(unnamed, first, read);
  const all = words.join(" ");
  const whole = isThing(first) ? await read(first, all) : NOTHING;
  if (!second) return withExtra(unnamed, first, { extras: extras.filter(canEnd), whole }, read);
  // A thing that is called so, all of it.
  if (whole.as === "whole" || (isOpen(second) && isCertain(whole)))
    return { values: { [first.name]: all }, asks: false };
  return isOpen(second) ? afterThing(unnamed, first, second, read) : beforeValue(unnamed, [first, second], whole, read);
}

const NOTHING: WordsRead = { as: "nothing" };

/** Whether words may be more than `readLine` makes of them. */
export function canPeel({ words, slots }: Pick<Unnamed, "words" | "slots">): boolean {
  const [first, second, third] = slots;
  if (!first || third || (isOpen(first) && !second)) return false;
  return words.length > 1 || !first.required;
}

/** `"Tracing call" tomorrow`: what is quoted is the name, and the rest one optional value, or it is asked. */
async function afterQuoted(unnamed: Unnamed, first: OptionSpec, read: ReadWords): Promise<Peeled> {
  const [thing = "", ...rest] = unnamed.words;
  const found: Record<string, string>[] = [];
  for (const extra of unnamed.extras.filter(canEnd)) {
    const end = (await endsOf(unnamed, extra, 1, read)).find(({ rests }) => rests.includes(thing));
    if (end) found.push({ [first.name]: thing, [extra.name]: end.words });
  }
  const [only, another] = found;
  return { values: only ?? { [first.name]: [thing, ...rest].join(" ") }, asks: !only || another !== undefined };
}

/** `Tracing call yes`, `Tracing call tomorrow at 15:00`: the longest end that reads as the second's value. */
async function beforeValue(
  unnamed: Unnamed,
  [first, second]: readonly [OptionSpec, OptionSpec],
  whole: WordsRead,
  read: ReadWords,
): Promise<Peeled | undefined> {
  const ends = await endsOrSlip(unnamed, second, read);
  const found = isThing(first) ? await thingBefore(ends, first, read) : await textBefore(ends, second, read);
  if (!found) return withoutEnd(unnamed, [first, second], whole, read);
  // Words of another's name may end so.
  const others = isCertain(whole) && found.read.as !== "whole" && whole.value !== found.read.value;
  const timed = isThing(first) && !isCertain(found.read) ? await timeOf(unnamed, first, found.rest, read) : undefined;
  const values = { [first.name]: found.rest, ...timed?.values, [second.name]: found.end.words };
  return { values, asks: found.asks || others || timed?.asks === true };
}

/** The same where nothing ends the words as the second's value: it stands within them, or they are all the first's. */
async function withoutEnd(
  unnamed: Unnamed,
  [first, second]: readonly [OptionSpec, OptionSpec],
  whole: WordsRead,
  read: ReadWords,
): Promise<Peeled | undefined> {
  const within = whole.as === "nothing" ? await valueWithin(unnamed, [first, second], read) : undefined;
  if (within || unnamed.words.includes(second.name)) return within;
  return { values: { [first.name]: unnamed.words.join(" ") }, asks: false };
}

/** What ends the words as a value that must be given; else a last word that is a slip of one, which is asked about. */
async function endsOrSlip(unnamed: Unnamed, option: OptionSpec, read: ReadWords): Promise<LineEnd[]> {
  const ends = await endsOf(unnamed, option, 1, read);
  const { words } = unnamed;
  const last = words.at(-1) ?? "";
  if (ends.length > 0 || words.length < 2 || (await read(option, last)).as !== "slip") return ends;
  return [{ rests: [words.slice(0, -1).join(" ")], words: last, asks: true }];
}

/** `Tracing call tomorrow`: a thing, and which of its times is meant. */
function timeOf(unnamed: Unnamed, first: OptionSpec, rest: string, read: ReadWords): Promise<Peeled | undefined> {
  const extras = unnamed.extras.filter((extra) => extra.timeOf !== undefined);
  return withExtra({ ...unnamed, words: rest.split(" ") }, first, { extras, whole: NOTHING }, read);
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

/** An optional value that ends a line, and the thing before it, where there is one. */
interface Ending {
  readonly extra: OptionSpec;
  readonly end: LineEnd;
  readonly before?: BeforeEnd;
}

/** The optional values that may end a line. */
async function endings(
  unnamed: Unnamed,
  first: OptionSpec,
  extras: readonly OptionSpec[],
  read: ReadWords,
): Promise<Ending[]> {
  const found: Ending[] = [];
  for (const extra of extras) {
    const ends = await endsOf(unnamed, extra, first.required ? 1 : 0, read);
    const alone = ends.find(({ rests }) => rests.includes(""));
    const before = alone ? undefined : await thingBefore(ends, first, read);
    if (alone) found.push({ extra, end: alone });
    else if (before && isCertain(before.read)) found.push({ extra, end: before.end, before });
  }
  return found;
}

/** `Tracing call csv`: a thing, and an end that an optional value can be; where several can, it is asked. `whole`: how all the words read as the thing; where that is called so, all of it, it is what is meant, unless what stands before the end is another's whole name. */
async function withExtra(
  unnamed: Unnamed,
  first: OptionSpec,
  { extras, whole }: { readonly extras: readonly OptionSpec[]; readonly whole: WordsRead },
  read: ReadWords,
): Promise<Peeled | undefined> {
  const found = await endings(unnamed, first, extras, read);
  if (whole.as === "whole") {
    const twin = found.some(({ before }) => before?.read.as === "whole" && before.read.value !== whole.value);
    return twin || !first.required ? { values: { [first.name]: unnamed.words.join(" ") }, asks: twin } : undefined;
  }
  const [only, another] = found;
  if (!only) return undefined;
  const { before, extra, end } = only;
  const thing = before ? { [first.name]: before.rest } : {};
  // All the words together may find another thing than the one before the end.
  const others = isCertain(whole) && before !== undefined && whole.value !== before.read.value;
  const asks = another !== undefined || others || (before ?? end).asks;
  return { values: { ...thing, [extra.name]: end.words }, asks };
}
