import type { Match, MatchRule as Matcher } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import { either, seq } from "../../when/match.ts";
import { cleanText, tokenize } from "../../when/tokens.ts";
import type { Spellings } from "../../when/vocabulary.ts";

const LONGEST_LIST = 7;

/** One or several of something: "Monday", "Monday, Wednesday and Friday". */
export function listOf<T>(scan: Scan, and: Matcher<unknown>, one: Matcher<T>): Matcher<readonly T[]> {
  const joint = either<unknown>(and, scan.sign(","), seq(scan.sign(","), and));
  const more = seq(joint, one);
  return (at) => {
    const found: Array<Match<readonly T[]>> = one(at).map(({ value, end }) => ({ value: [value], end }));
    for (const list of found) {
      if (list.value.length >= LONGEST_LIST) continue;
      for (const { value, end } of more(list.end)) found.push({ value: [...list.value, value[1]], end });
    }
    return found;
  };
}

/** Any of the spellings, word for word. */
export function spelled(scan: Scan, spellings: Spellings): Matcher<true> {
  const phrases = phrasesOf(spellings);
  return (at) =>
    phrases
      .filter((phrase) => phrase.every((word, index) => scan.tokens[at + index]?.text === word))
      .map((phrase) => ({ value: true as const, end: at + phrase.length }));
}

const cut = new Map<Spellings, readonly (readonly string[])[]>();

/** The words of each spelling; cut once. */
function phrasesOf(spellings: Spellings): readonly (readonly string[])[] {
  const known =
    cut.get(spellings) ?? spellings.split("|").map((one) => tokenize(cleanText(one)).map(({ text }) => text));
  cut.set(spellings, known);
  return known;
}
