import { isCommonWord, onlyJoins } from "../../kernel/language/common-words/common-words.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { Db } from "../store/store.ts";
import { ANALYSED } from "./languages.ts";
import { exactTerm, type Terms, termsOf } from "./stems.ts";
import { type Token, tokens } from "./tokens.ts";

/** A word that is looked for. */
export interface QueryTerm {
  /** As it was typed. */
  readonly typed: string;
  readonly folded: string;
  /** The terms that stand for it: its stem in each language, and itself. */
  readonly terms: readonly string[];
  /** Whether it may be a slip of another word: not so for numbers, codes, abbreviations, addresses and words of every day. */
  readonly correctable: boolean;
  /** Whether it is a word of every day, in any language: that such a word stands somewhere says little. */
  readonly common: boolean;
  /** Whether it is a compound whose parts are wanted too. */
  readonly whole: boolean;
}

// What people ask in a chat is shorter; more would only be slow.
const CHARACTERS = 400;
const WORDS = 32;

/** The words of a question that are worth looking for, each once. The language is the asker's; the question may be in another. */
export async function readQuery(db: Db, text: string, language: Language): Promise<QueryTerm[]> {
  const found = [...new Map(tokens(text.slice(0, CHARACTERS)).map((t) => [`${t.form} ${t.folded}`, t])).values()].slice(
    0,
    WORDS,
  );
  const terms = await termsOf(db, ANALYSED, [...new Set(found.filter((t) => t.form !== "exact").map((t) => t.lower))]);
  const spoken = languagesOf(found, terms, language);
  const saysNothing = (t: Token) =>
    t.form === "word" &&
    (spoken.some((l) => isSmall(t, terms.get(l))) || (onlyJoins(t.folded) && !SUBJECTS.has(t.folded)));
  const content = found.filter((t) => !saysNothing(t));
  // A question of nothing but small words is about those words.
  return (content.length > 0 ? content : found).map((t) => queryTerm(t, terms, content.length > 0));
}

// Words that only join others in one language, and name something in another: "sur" is the south to a Spaniard, "or" is gold.
const SUBJECTS = new Set(["sur", "or", "son", "car", "par"]);

/** The terms that stand for each of the folded words. */
export async function termsOfWords(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const terms = await termsOf(db, ANALYSED, words);
  return new Map(words.map((w) => [w, variants(w, w, terms)]));
}

function queryTerm(token: Token, terms: ReadonlyMap<Language, Terms>, content: boolean): QueryTerm {
  return {
    typed: token.typed,
    folded: token.folded,
    terms: token.form === "exact" ? [exactTerm(token.folded)] : variants(token.lower, token.folded, terms),
    correctable: content && token.form === "word" && !token.address && !isCommonWord(token.folded),
    common: isCommonWord(token.folded),
    whole: token.extra,
  };
}

function variants(lower: string, folded: string, terms: ReadonlyMap<Language, Terms>): string[] {
  return [...new Set([...ANALYSED.flatMap((l) => terms.get(l)?.get(lower)?.terms ?? []), exactTerm(folded)])];
}

function isSmall(token: Token, terms: Terms | undefined): boolean {
  return terms?.get(token.lower)?.small === true;
}

/**
 * The language the question seems to be in: the one with the most small words in it. "Who", "quién" and "for" are no
 * subject, but a small word of a language that is not spoken here may well be one: "sur" is the south to a Spaniard.
 */
function languagesOf(found: readonly Token[], terms: ReadonlyMap<Language, Terms>, asker: Language): Language[] {
  const words = found.filter((t) => t.form === "word");
  const votes = new Map(ANALYSED.map((l) => [l, words.filter((t) => isSmall(t, terms.get(l))).length]));
  const most = Math.max(...votes.values());
  return votes.get(asker) === most ? [asker] : ANALYSED.filter((l) => votes.get(l) === most);
}
