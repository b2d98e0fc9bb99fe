import { isCommonWord, onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import type { Language } from "../../../kernel/language/language.ts";
import type { Db } from "../../store/store.ts";
import { ANALYSED } from "../words/languages.ts";
import { exactTerm, type Terms, termsOf } from "../words/stems.ts";
import { type WordToken, tokens } from "../words/tokens.ts";
import { readSyntax, type MeantStretch } from "./syntax.ts";

/** A word of a question. */
export interface QueryWord {
  /** As it was typed. */
  readonly typed: string;
  readonly folded: string;
  /** The terms that stand for it: its stem in each language, and itself. */
  readonly terms: readonly string[];
  /** Whether it may be a slip of another word: not so for numbers, codes, abbreviations, addresses, quoted words and words of every day. */
  readonly correctable: boolean;
  /** Whether it is meant as it is written: quoted, a number, an abbreviation or an address. No other wording stands for it. */
  readonly exact: boolean;
  /** Whether it is a word of every day, in any language: that such a word stands somewhere says little. */
  readonly common: boolean;
  /** Whether it is a compound whose parts are wanted too. */
  readonly whole: boolean;
  /** Whether it says something in its sentence, as articles and the like do not. */
  readonly telling: boolean;
  readonly kind: MeantStretch["kind"];
  readonly excluded: boolean;
  /** By which words of one stretch are told from others. */
  readonly stretch: number;
}

/** A question, word by word in its order. */
export interface QueryWords {
  readonly words: readonly QueryWord[];
  /** The languages it seems to be in, by its small words; empty where it has none. */
  readonly spoken: readonly Language[];
}

/** More is no question, and would only be slow: what is read of the index grows with the different ones. A thousand characters have fewer. */
const WORDS = 1_000;
const DIFFERENT_WORDS = 300;

// Words that only join others in one language, and name something in another: "sur" is the south to a Spaniard, "or" is gold.
const SUBJECTS = new Set(["sur", "or", "son", "car", "par"]);

// "D'armes" is no compound: what has it so would count twice. "D'Angelo" is a name.
const ELIDED = /^(?:\p{Ll}|qu)['’ʼ]/u;

/** The words of a question. The language is the asker's; the question may be in another. */
export async function readWords(db: Db, text: string, language: Language): Promise<QueryWords> {
  const found = readSyntax(text)
    .flatMap((stretch, place) => tokens(stretch.text).map((token) => ({ token, stretch, place })))
    .filter(({ token }) => !(token.extra && ELIDED.test(token.typed)))
    .slice(0, WORDS)
    .filter(amongFirst(DIFFERENT_WORDS));
  const stemmed = found.filter(({ token }) => token.form !== "exact").map(({ token }) => token.lower);
  const terms = await termsOf(db, ANALYSED, [...new Set(stemmed)]);
  const plain = found.filter(({ stretch }) => stretch.kind === "words" && !stretch.excluded).map(({ token }) => token);
  const { languages, sure } = languagesOf(plain, terms, language);
  const saysNothing = (t: WordToken) =>
    t.form === "word" &&
    (languages.some((l) => isSmall(t, terms.get(l))) || (onlyJoins(t.folded) && !SUBJECTS.has(t.folded)));
  // A question of nothing but small words is about those words.
  const content = plain.some((t) => !saysNothing(t)) || plain.length < found.length;
  const words = found.map(({ token, stretch: { kind, excluded }, place }): QueryWord => {
    const exact = kind !== "words" || token.form !== "word" || token.address;
    return {
      typed: token.typed,
      folded: token.folded,
      terms: token.form === "exact" ? [exactTerm(token.folded)] : variants(token.lower, token.folded, terms),
      exact,
      correctable: content && !exact && !isCommonWord(token.folded),
      common: isCommonWord(token.folded),
      whole: token.extra,
      telling: !content || kind === "prefix" || !saysNothing(token),
      kind,
      excluded,
      stretch: place,
    };
  });
  return { words, spoken: sure ? languages : [] };
}

/** Says of each, in their order, whether it is one of so many different words. */
function amongFirst(most: number): (found: { readonly token: WordToken }) => boolean {
  const seen = new Set<string>();
  return ({ token: { folded } }) => {
    if (seen.size < most) seen.add(folded);
    return seen.has(folded);
  };
}

/** The terms that stand for each of the folded words. */
export async function termsOfWords(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const terms = await termsOf(db, ANALYSED, words);
  return new Map(words.map((w) => [w, variants(w, w, terms)]));
}

function variants(lower: string, folded: string, terms: ReadonlyMap<Language, Terms>): string[] {
  return [...new Set([...ANALYSED.flatMap((l) => terms.get(l)?.get(lower)?.terms ?? []), exactTerm(folded)])];
}

function isSmall(token: WordToken, terms: Terms | undefined): boolean {
  return terms?.get(token.lower)?.small === true;
}

/**
 * The language the question seems to be in: the one with the most small words in it. "Who", "quién" and "for" are no
 * subject, but a small word of a language that is not spoken here may well be one: "sur" is the south to a Spaniard.
 */
function languagesOf(
  found: readonly WordToken[],
  terms: ReadonlyMap<Language, Terms>,
  asker: Language,
): { languages: readonly Language[]; sure: boolean } {
  const words = [...new Map(found.filter((t) => t.form === "word").map((t) => [t.folded, t])).values()];
  const votes = new Map(ANALYSED.map((l) => [l, words.filter((t) => isSmall(t, terms.get(l))).length]));
  const most = Math.max(...votes.values());
  const languages = votes.get(asker) === most ? [asker] : ANALYSED.filter((l) => votes.get(l) === most);
  return { languages, sure: most > 0 };
}
