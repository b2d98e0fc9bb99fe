import { fold } from "../text/fold.ts";
import type { OptionSpec } from "../options/options.ts";
import type { ReadWords, Unnamed } from "./unnamed.ts";

/** A value that ends a line, and what may stand before it. */
export interface LineEnd {
  /** The words before it, without what the option is called, where that stands there: "Board call to" and "tomorrow". Then with it, for a name may end so. */
  readonly rests: readonly string[];
  readonly words: string;
  readonly asks: boolean;
}

/** Longest phrase that ends a line and is one value, in words: "on Tuesday the 12th of January 2027 at 3 in the afternoon, Bogota". */
export const LONGEST = 14;
// A stored thing is looked up for each end, and nobody's name is that long.
const LONGEST_NAME = 5;

/** What ends the words and reads as a value of the option, the longest first; `least` words stand before it. */
export async function endsOf(
  { words, named }: Pick<Unnamed, "words" | "named">,
  option: OptionSpec,
  least: number,
  read: ReadWords,
): Promise<LineEnd[]> {
  const found: LineEnd[] = [];
  const cut = words.length - (isName(option) ? LONGEST_NAME : LONGEST);
  for (let from = Math.max(least, cut); from < words.length; from += 1) {
    const end = words.slice(from).join(" ");
    const { as, dayless } = await read(option, end);
    const before = words.slice(0, from);
    const rests = restsOf(before, named(option)).filter((rest) => rest !== "" || least === 0);
    if (as === "nothing" || as === "slip" || rests.length === 0 || (as === "question" && isName(option))) continue;
    // An hour whose day is not said may mean more than is understood; so may what goes on before it, or is longer than was looked at.
    const hour = dayless === true && rests.length === 1 && before.length > 0;
    const more = goesOn(before) || (cut > least && beginsEarly(option, from - cut));
    found.push({ rests, words: end, asks: as === "question" || hour || more });
  }
  return found;
}

function restsOf(before: readonly string[], names: readonly string[]): string[] {
  const last = before.at(-1);
  const whole = before.join(" ");
  return last !== undefined && names.includes(fold(last)) ? [before.slice(0, -1).join(" "), whole] : [whole];
}

// What parts a list, in any language of the interface.
const JOINS = new Set(["and", "y", "e", "et"]);

const goesOn = (before: readonly string[]): boolean =>
  /[,;]$/u.test(before.at(-1) ?? "") || JOINS.has(fold(before.at(-1) ?? ""));

const isName = ({ kind }: OptionSpec): boolean => kind.stored === true && kind.lists !== true;

/** Whether a value that begins so many words behind the cut may have begun before it: a list may, wherever, and half a long phrase is one too. */
const beginsEarly = (option: OptionSpec, behind: number): boolean =>
  option.kind.lists === true || (!isName(option) && behind < LONGEST / 2);
