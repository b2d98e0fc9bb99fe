import { type TextWord, wordsInText } from "../../../kernel/text/words-in-text.ts";
import { between, standsAt } from "./tokens.ts";

/** The days that a phrase may mean, YYYY-MM-DD; none where it means none. */
export type ReadDays = (phrase: string) => Promise<readonly string[]>;

// What stands before a day by which something is due, without accents; longer ones first.
const BEFORE = phrases(`
  no later than, not later than, due by, due on, due, by, before, until, till,
  a mas tardar el, a mas tardar, antes del, antes de, hasta el, hasta, para el, por el,
  no mais tardar ate, ate o dia, ate ao, ate o, ate a, ate, antes do, antes da, para o dia, para o,
  au plus tard le, au plus tard, d ici le, d ici au, d ici la, d ici, avant le, avant la, avant, pour le, jusqu au`);
// These stand before much else, too: they count where the day ends the line.
const MAYBE = phrases("on, at, el, a, no dia, no, ao, em, en, para, le, a la, pour, por");
/** Longest phrase for a day, in words, and how many phrases are tried. */
const LONGEST = 8;
const TRIES = 60;

/**
 * The day by which a line says that something is due ("by 3 March", "antes del 3 de marzo"), the last where it names several; more
 * days where it may mean more than one; none where it says none.
 */
export async function readDue(line: string, days: ReadDays): Promise<readonly string[]> {
  const tokens = wordsInText(line);
  let left = TRIES;
  for (const { from, to } of candidates(tokens)) {
    if (left <= 0) return [];
    left -= 1;
    const found = await days(between(line, tokens, from, to));
    if (found.length > 0) return found;
  }
  return [];
}

/** What may be a day, from the end of the line on, longer phrases first. */
function candidates(tokens: readonly TextWord[]): { readonly from: number; readonly to: number }[] {
  return tokens
    .map((_, at) => at)
    .toReversed()
    .flatMap((at) => {
      const strong = BEFORE.find((words) => standsAt(tokens, at, words));
      const words = strong ?? MAYBE.find((some) => standsAt(tokens, at, some));
      if (words === undefined) return [];
      const from = at + words.length;
      const most = Math.min(tokens.length, from + LONGEST);
      const ends = Array.from({ length: Math.max(0, most - from) }, (_, n) => most - n);
      return ends.filter((to) => strong !== undefined || to === tokens.length).map((to) => ({ from, to }));
    });
}

function phrases(text: string): readonly (readonly string[])[] {
  return text
    .split(",")
    .map((one) => one.trim().split(" "))
    .toSorted((a, b) => b.length - a.length);
}
