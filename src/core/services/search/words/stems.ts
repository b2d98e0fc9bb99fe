import QuickLRU from "quick-lru";
import { fold } from "../../../kernel/text/fold.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { type Db, sql } from "../../store/store.ts";
import { ANALYSIS } from "./languages.ts";

/** What is known of words of a language, by the word in lower case. */
export type Terms = ReadonlyMap<string, Stems>;

interface Stems {
  /** The terms under which the word is filed; none for a stop word. */
  readonly terms: readonly string[];
  /** Whether it says nothing in a question: a stop word, also one that is missing its accents or has too many. */
  readonly small: boolean;
}

/** The term of a word that is filed exactly as it is written, whatever the language. */
export function exactTerm(folded: string): string {
  return `x:${folded}`;
}

/**
 * What was asked for lately, by language and word: what a dictionary makes of a word is always the same, and people write the same
 * words. Some megabytes at most.
 */
const known = new QuickLRU<string, Stems>({ maxSize: 20_000 });

/**
 * Asks PostgreSQL for the stems of lower-case words in each of the languages. A word is filed under the stem of its
 * own spelling and under that of its spelling without accents, for people leave them out.
 */
export async function termsOf(
  db: Db,
  languages: readonly Language[],
  words: readonly string[],
): Promise<ReadonlyMap<Language, Terms>> {
  const found = new Map(languages.map((language) => [language, new Map<string, Stems>()] as const));
  const unknown = new Map<Language, string[]>();
  for (const [language, terms] of found) {
    const missing: string[] = [];
    for (const word of words) {
      const stems = known.get(`${language} ${word}`);
      if (stems === undefined) missing.push(word);
      else terms.set(word, stems);
    }
    if (missing.length > 0) unknown.set(language, missing);
  }
  if (unknown.size === 0) return found;
  for (const [language, stems] of await askedFor(db, unknown))
    for (const [word, own] of stems) {
      known.set(`${language} ${word}`, own);
      found.get(language)?.set(word, own);
    }
  return found;
}

/** Of words by language, what the dictionary of each makes of them. */
async function askedFor(db: Db, words: ReadonlyMap<Language, readonly string[]>): Promise<Map<Language, Terms>> {
  const spellings = new Map(
    [...words].map(([l, own]) => [l, new Map(own.map((word) => [word, spelt(l, word)]))] as const),
  );
  const asked = [...spellings].flatMap(([language, own]) =>
    [...new Set([...own.values()].flat())].map((word) => ({ language, word })),
  );
  const rows = await db.$queryRaw<{ language: Language; word: string; stem: string | null }[]>(sql`
    select w.language, w.word, (ts_lexize(w.dictionary::regdictionary, w.word))[1] as stem
    from unnest(${asked.map(({ language }) => language)}::text[], ${asked.map(({ language }) => ANALYSIS[language].dictionary)}::text[],
      ${asked.map(({ word }) => word)}::text[]) w(language, dictionary, word)`);
  const stems = new Map([...words.keys()].map((language) => [language, new Map<string, string>()] as const));
  for (const { language, word, stem } of rows) stems.get(language)?.set(word, stem ?? "");
  return new Map(
    [...spellings].map(
      ([language, own]) =>
        [
          language,
          new Map([...own].map(([word, ways]) => [word, stemsOf(language, ways, stems.get(language))])),
        ] as const,
    ),
  );
}

// The word itself first, then without accents.
function spelt(language: Language, word: string): string[] {
  const meant = ANALYSIS[language].endings
    .filter(([ending]) => ending.test(word))
    .map(([ending, to]) => word.replace(ending, to));
  return [...new Set([word, fold(word), ...meant])];
}

function stemsOf(
  language: Language,
  spellings: readonly string[],
  stems: ReadonlyMap<string, string> | undefined,
): Stems {
  const [own = "", bare = own] = spellings.map((s) => stems?.get(s) ?? "");
  const found = own === "" ? [] : spellings.map((s) => stems?.get(s) ?? "").filter((s) => s !== "");
  return {
    terms: [...new Set(found.map((s) => `${language}:${fold(s)}`))],
    small: own === "" || bare === "" || ANALYSIS[language].asking.includes(fold(spellings[0] ?? "")),
  };
}
