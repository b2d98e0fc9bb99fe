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
 * Stems of words that were asked for lately, by language and word: what a dictionary makes of a word is always the same,
 * and people ask for the same words. Some megabytes at most.
 */
const stems = new QuickLRU<string, string>({ maxSize: 20_000 });

/**
 * Asks PostgreSQL for the stems of lower-case words in each of the languages. A word is filed under the stem of its
 * own spelling and under that of its spelling without accents, for people leave them out.
 */
export async function termsOf(
  db: Db,
  languages: readonly Language[],
  words: readonly string[],
): Promise<ReadonlyMap<Language, Terms>> {
  const spellings = new Map(languages.map((l) => [l, new Map(words.map((w) => [w, spelt(l, w)]))] as const));
  const found = await stemsOfSpellings(db, languages, [
    ...new Set([...spellings.values()].flatMap((s) => [...s.values()].flat())),
  ]);
  return new Map(
    languages.map(
      (l) => [l, new Map(words.map((w) => [w, stemsOf(l, spellings.get(l)?.get(w) ?? [], found.get(l))]))] as const,
    ),
  );
}

/** By language and spelling; empty for a stop word. */
async function stemsOfSpellings(
  db: Db,
  languages: readonly Language[],
  spellings: readonly string[],
): Promise<ReadonlyMap<Language, ReadonlyMap<string, string>>> {
  const found = new Map(languages.map((l) => [l, new Map<string, string>()] as const));
  const unknown = new Set<string>();
  for (const language of languages)
    for (const spelling of spellings) {
      const stem = stems.get(`${language} ${spelling}`);
      if (stem === undefined) unknown.add(spelling);
      else found.get(language)?.set(spelling, stem);
    }
  if (unknown.size === 0) return found;
  const rows = await db.$queryRaw<{ language: Language; word: string; stem: string | null }[]>(sql`
    select l.language, w.word, (ts_lexize(l.dictionary::regdictionary, w.word))[1] as stem
    from unnest(${[...languages]}::text[], ${languages.map((l) => ANALYSIS[l].dictionary)}::text[]) l(language, dictionary)
    cross join unnest(${[...unknown]}::text[]) w(word)`);
  for (const { language, word, stem } of rows) {
    stems.set(`${language} ${word}`, stem ?? "");
    found.get(language)?.set(word, stem ?? "");
  }
  return found;
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
