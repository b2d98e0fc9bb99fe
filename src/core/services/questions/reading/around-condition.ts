import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Word } from "./words.ts";

// What leads to a place or a topic, in the languages of the interface, and goes with it.
const LEADS = wordSet(`
  in from of for on about against at to the
  en de del para por sobre contra a al la el los las
  do da dos das no na nos nas pelo pela o os as em
  du des d l au aux pour sur contre le les`);
const LISTS = wordSet("and or y o e ou et");

/** The places of the words that go with those that are cut: "in", "d’", "’s", and the "and" of a list. */
export function around(words: readonly Word[], cut: ReadonlySet<number>): number[] {
  const more: number[] = [];
  for (const at of cut) {
    if (isGenitive(words, at)) more.push(at + 1);
    const next = isGenitive(words, at) ? at + 2 : at + 1;
    if (cut.has(at - 1)) continue;
    const end = endOf(cut, next);
    if (isList(words, end) && !cut.has(end + 1)) more.push(end);
    else more.push(...leading(words, at));
  }
  return more;
}

const isList = (words: readonly Word[], at: number): boolean => LISTS.has(words[at]?.folded ?? "");

const isGenitive = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.folded === "s" && words[at + 1]?.from === (words[at]?.to ?? 0) + 1;

function endOf(cut: ReadonlySet<number>, from: number): number {
  let at = from;
  while (cut.has(at)) at += 1;
  return at;
}

function leading(words: readonly Word[], at: number): number[] {
  const places: number[] = [];
  for (let place = at - 1; place > 0 || (place === 0 && words.length > 1); place -= 1) {
    const folded = words[place]?.folded ?? "";
    if (LISTS.has(folded) && !LEADS.has(folded)) return [...places, place];
    if (!LEADS.has(folded)) return places;
    places.push(place);
  }
  return places;
}
