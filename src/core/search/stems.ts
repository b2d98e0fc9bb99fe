import { fold } from "../fold.ts";
import type { Language } from "../language/language.ts";
import { type Db, sql } from "../store/store.ts";
import { ANALYSIS } from "./languages.ts";

/** The terms under which words of a language are filed, by the word in lower case; an empty list for a stop word. */
export type Terms = ReadonlyMap<string, readonly string[]>;

/** The term of a word that is filed exactly as it is written, whatever the language. */
export function exactTerm(folded: string): string {
  return `x:${folded}`;
}

/**
 * Asks PostgreSQL for the stems of lower-case words in each of the languages. A word is filed under the stem of its
 * right spelling and under that of its spelling without accents, for people leave them out.
 */
export async function termsOf(db: Db, languages: readonly Language[], words: readonly string[]): Promise<ReadonlyMap<Language, Terms>> {
  const spellings = new Map(languages.map((l) => [l, new Map(words.map((w) => [w, spelt(l, w)]))] as const));
  const all = [...new Set([...spellings.values()].flatMap((s) => [...s.values()].flat()))];
  const rows = all.length === 0 ? [] : await db.$queryRaw<{ language: Language; word: string; stem: string | null }[]>(sql`
    select l.language, w.word, (ts_lexize(l.dictionary::regdictionary, w.word))[1] as stem
    from unnest(${[...languages]}::text[], ${languages.map((l) => ANALYSIS[l].dictionary)}::text[]) l(language, dictionary)
    cross join unnest(${all}::text[]) w(word)`);
  const stems = new Map(languages.map((l) => [l, new Map<string, string | null>()] as const));
  for (const row of rows) stems.get(row.language)?.set(row.word, row.stem);
  return new Map(languages.map((l) => [l, new Map(words.map((w) => [w, filed(l, spellings.get(l)?.get(w) ?? [], stems.get(l))]))] as const));
}

// The word itself first: only it decides whether the word is a stop word.
function spelt(language: Language, word: string): string[] {
  const bare = fold(word);
  const accented = ANALYSIS[language].endings.filter(([ending]) => ending.test(word)).map(([ending, with_]) => word.replace(ending, with_));
  return [...new Set([word, bare, ...accented])];
}

function filed(language: Language, spellings: readonly string[], stems: ReadonlyMap<string, string | null> | undefined): string[] {
  const found = spellings.map((s) => stems?.get(s) ?? "");
  if (found[0] === "") return [];
  return [...new Set(found.filter((s) => s !== "").map((s) => `${language}:${fold(s)}`))];
}
