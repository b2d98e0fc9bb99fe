import { COMMON_WORDS, isCommonWord, onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { ExcludingWords } from "./sayings.ts";
import type { Word } from "./words.ts";

/** A stretch of a question that names something, by the places of its first word and of the one after its last, and what kind of thing. */
export interface NameInQuestion {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

// "Whether or not", "si no".
const BEFORE_NOT = wordSet("if or whether why se si o ou");
const LISTS = wordSet("and or nor y o e ni ou nem et");
// "Armas no marcadas", "firearms not marked": what is not so, and no topic.
const PARTICIPLE = /(?:ed|[ai]d[oa]s?)$/u;
const PARTICIPLE_FR = /(?<!it)ée?s?$/u;
const AFTER_NO_ES = wordSet("en de del es el la los las");

/** The places of names that a saying excludes, those that are listed with them, and what joins them; none where no name follows. */
export function excludedNames(
  text: string,
  words: readonly Word[],
  {
    at,
    said,
    named,
  }: { readonly at: number; readonly said: ExcludingWords; readonly named: readonly NameInQuestion[] },
): number[] {
  if (said.what !== "whatever" && !excludes(text, words, at)) return [];
  const start = skipping(words, at + said.length, onlyJoins, named);
  const may = (one: NameInQuestion) => (said.what !== "places" || isPlace(one)) && !isDone(words, one, said);
  const first = named.find((one) => one.from === start && may(one));
  const end =
    first === undefined
      ? nameEnd(words, at, start, said)
      : listEnd(text, words, first, { named, any: said.what === "whatever" });
  return end <= start ? [] : Array.from({ length: end - at - said.length }, (_, i) => at + said.length + i);
}

const isPlace = ({ names }: NameInQuestion): boolean => names.includes("country");

const isDone = (words: readonly Word[], { from, names }: NameInQuestion, { what }: ExcludingWords): boolean =>
  what !== "whatever" &&
  !names.includes("country") &&
  (PARTICIPLE.test(words[from]?.folded ?? "") || PARTICIPLE_FR.test(words[from]?.typed ?? ""));

/** Whether a "not" excludes: "no" does in Spanish and English, and is "in the" in Portuguese. */
function excludes(text: string, words: readonly Word[], at: number): boolean {
  const [before, own, next] = [words[at - 1], words[at], words[at + 1]];
  if (BEFORE_NOT.has(before?.folded ?? "")) return false;
  if (own?.folded !== "no") return true;
  if (AFTER_NO_ES.has(next?.folded ?? "")) return true;
  const others = words.filter((word) => word !== own);
  const says = (language: Language) => others.filter(({ folded }) => isOnly(language, folded)).length;
  const portuguese = says("pt");
  if (before === undefined || /[,;:]/u.test(text.slice(before.to, own.from))) return portuguese === 0;
  return portuguese < says("en") + says("es");
}

const isIn = (language: Language, folded: string): boolean =>
  Object.values(COMMON_WORDS[language]).some((words) => words.has(folded));

const isOnly = (language: Language, folded: string): boolean =>
  isIn(language, folded) && (language === "pt" ? !isIn("es", folded) && !isIn("en", folded) : !isIn("pt", folded));

function skipping(
  words: readonly Word[],
  from: number,
  skips: (folded: string) => boolean,
  named: readonly NameInQuestion[],
): number {
  let at = from;
  while (words[at] !== undefined && skips(words[at]?.folded ?? "") && !named.some((one) => one.from === at)) at += 1;
  return at;
}

/** Where somebody's name ends that begins there: words that are written as names are, inside a sentence that is not. */
function nameEnd(words: readonly Word[], at: number, start: number, { what }: ExcludingWords): number {
  if (what === "whatever" || !/^\p{Ll}/u.test(words[at]?.typed ?? "") || start - at > 2) return start;
  const isName = (place: number) => {
    const { typed = "", folded = "", literal = true } = words[place] ?? {};
    return !literal && /^\p{Lu}\p{Ll}/u.test(typed) && !isCommonWord(folded);
  };
  let end = start;
  while (isName(end)) end += 1;
  return end;
}

/** Where a list of names of that kind ends, or of `any`: "Mexico, Chile or Peru". */
function listEnd(
  text: string,
  words: readonly Word[],
  first: NameInQuestion,
  { named, any }: { readonly named: readonly NameInQuestion[]; readonly any: boolean },
): number {
  let end = first.to;
  for (;;) {
    const start = skipping(words, end, (folded) => LISTS.has(folded) || onlyJoins(folded), named);
    const between = text.slice(words[end - 1]?.to, words[start]?.from);
    const isListed = LISTS.has(words[end]?.folded ?? "") || /^\s*,/u.test(between);
    const next = named.find(
      (one) => one.from === start && (any || one.names.some((name) => first.names.includes(name))),
    );
    if (next === undefined || !isListed || /[.:;?!]/u.test(between)) return end;
    end = next.to;
  }
}
