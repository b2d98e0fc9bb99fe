import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import { excludedNames, type NameInQuestion } from "./excluded-names.ts";
import { type ExcludingWords, sayingAt } from "./sayings.ts";
import type { Word } from "./words.ts";

/** Words that a question excludes, by their places, and the places of those that say so and name nothing. */
export interface Exclusions {
  readonly excluded: ReadonlySet<number>;
  readonly saying: ReadonlySet<number>;
}

// "Al menos", "más o menos", "pelo menos"; "menos de diez".
const BEFORE_LESS = wordSet("al o ou lo pelo");
const AFTER_LESS = wordSet("de que");
const GOES_ON = wordSet("and or nor y o e ni ou nem et");

/** Which words follow "but not", "excepto", "sauf" and the like, or a hyphen; after "not", "sin" and "hors" those that are names. */
export function exclusionsIn(text: string, words: readonly Word[], named: readonly NameInQuestion[]): Exclusions {
  const excluded = new Set(words.flatMap((word, at) => (word.excluded ? [at] : [])));
  const saying = new Set<number>();
  words.forEach((_, at) => {
    const said = saying.has(at) ? undefined : excludingAt(words, at, named);
    if (said === undefined) return;
    const places = excludedAfter(text, words, { at, said, named });
    if (places.length === 0) return;
    for (let i = at; i < at + said.length; i += 1) saying.add(i);
    for (const i of places) (onlyJoins(words[i]?.folded ?? "") ? saying : excluded).add(i);
  });
  return { excluded, saying };
}

/** What excludes there; undefined where nothing does. */
const excludingAt = (
  words: readonly Word[],
  at: number,
  named: readonly NameInQuestion[],
): ExcludingWords | undefined => (isWithin(at, named) || isLess(words, at) ? undefined : sayingAt(words, at));

/** Whether it is part of what something is called: the "not" of "not yet in force" excludes nothing. */
const isWithin = (at: number, named: readonly NameInQuestion[]): boolean =>
  named.some(({ from, to }) => from <= at && at < to);

function isLess(words: readonly Word[], at: number): boolean {
  if (words[at]?.folded !== "menos") return false;
  return BEFORE_LESS.has(words[at - 1]?.folded ?? "") || AFTER_LESS.has(words[at + 1]?.folded ?? "");
}

function excludedAfter(
  text: string,
  words: readonly Word[],
  {
    at,
    said,
    named,
  }: { readonly at: number; readonly said: ExcludingWords; readonly named: readonly NameInQuestion[] },
): readonly number[] {
  const names = excludedNames(text, words, { at, said, named });
  // At the beginning it excludes what has a name: "except Paraguay", but "save the date".
  const isStart = at === 0 && said.length === 1;
  return names.length > 0 || said.what !== "whatever" || isStart ? names : listFrom(text, words, at + said.length);
}

/** Places from there on that are excluded together: joining words first, then what they lead to, and what is listed with it. */
function listFrom(text: string, words: readonly Word[], start: number): number[] {
  const places: number[] = [];
  let named = false;
  for (let at = start; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) break;
    const between = text.slice(before.to, word.from);
    if (at > start && /[.:;?!]/u.test(between)) break;
    const joins = onlyJoins(word.folded);
    if (named && joins && !GOES_ON.has(word.folded)) break;
    places.push(at);
    named = !joins;
  }
  return places;
}
