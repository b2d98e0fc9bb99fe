import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Word } from "./words.ts";

/** Words that a question excludes, by their places, and the places of those that say so and name nothing. */
export interface Exclusions {
  readonly excluded: ReadonlySet<number>;
  readonly saying: ReadonlySet<number>;
}

// What excludes whatever follows, in the languages of the interface, folded.
const SAYINGS = `
  but_not, except, except_for, excluding, other_than, apart_from, and_not,
  excepto, salvo, menos, pero_no, excluyendo, que_no_sea, que_no_sean, y_no, aparte_de,
  exceto, mas_nao, excluindo, que_nao_seja, que_nao_sejam, e_nao, tirando, fora,
  sauf, hormis, excepte, mais_pas, et_pas, a_l_exception, a_part, en_dehors`
  .split(",")
  .map((saying) => saying.trim().split("_"));
// "Al menos", "más o menos", "pelo menos"; "menos de diez".
const BEFORE_LESS = wordSet("al o ou lo pelo");
const AFTER_LESS = wordSet("de que");
const GOES_ON = wordSet("and or nor y o e ni ou nem et");

/** Which words follow "but not", "excepto", "sauf" and the like, or a hyphen. */
export function exclusionsIn(text: string, words: readonly Word[]): Exclusions {
  const excluded = new Set(words.flatMap((word, at) => (word.excluded ? [at] : [])));
  const saying = new Set<number>();
  words.forEach((_, at) => {
    const length = sayingAt(words, at);
    if (length === 0 || saying.has(at)) return;
    for (let i = at; i < at + length; i += 1) saying.add(i);
    for (const i of excludedFrom(text, words, at + length))
      (onlyJoins(words[i]?.folded ?? "") ? saying : excluded).add(i);
  });
  return { excluded, saying };
}

/** How many words from that place exclude what follows; 0 where none do. */
function sayingAt(words: readonly Word[], at: number): number {
  const said = SAYINGS.filter((saying) =>
    saying.every((part, i) => words[at + i]?.folded === part && words[at + i]?.literal === false),
  );
  const [longest] = said.sort((a, b) => b.length - a.length);
  // It excludes something from what was asked before.
  if (longest === undefined || at === 0 || words[at + longest.length] === undefined) return 0;
  if (longest[0] !== "menos") return longest.length;
  const [before, after] = [words[at - 1]?.folded ?? "", words[at + 1]?.folded ?? ""];
  return BEFORE_LESS.has(before) || AFTER_LESS.has(after) ? 0 : 1;
}

/** Places from there on that are excluded together: joining words first, then what they lead to, and what is listed with it. */
function excludedFrom(text: string, words: readonly Word[], start: number): number[] {
  const places: number[] = [];
  let named = false;
  for (let at = start; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) break;
    const between = text.slice(before.to, word.from);
    if (at > start && /[.;?!]/u.test(between)) break;
    const joins = onlyJoins(word.folded);
    if (named && joins && !GOES_ON.has(word.folded)) break;
    places.push(at);
    named = !joins;
  }
  return places;
}
