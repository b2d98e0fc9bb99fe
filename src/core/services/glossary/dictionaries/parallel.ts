import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { storedKey, tellingWordsOf, termKey } from "../words/word-key.ts";

/** What means the same in several languages, as a dictionary has it: wordings by language. */
export type Parallel = Readonly<Partial<Record<Language, readonly string[]>>>;

/** How one term is said in another language. */
export interface EntryRow {
  readonly key: string;
  readonly language: Language;
  readonly said: readonly string[];
}

// More than that is an encyclopaedia's explanation, not a term; and of a word with more meanings none is the likely one.
const MOST_WORDS = 6;
const LONGEST = 80;
const MOST_SAID = 8;

/** The rows that make each term lead to what it is in each other language; terms of the same key share one. */
export function entryRows(parallels: Iterable<Parallel>): EntryRow[] {
  const rows = new Map<string, { key: string; language: Language; said: Set<string> }>();
  for (const parallel of parallels)
    for (const { from, to } of PAIRS)
      for (const term of parallel[from] ?? []) add(rows, storedKey(from, termKey(from, term)), to, parallel[to] ?? []);
  return [...rows.values()].map(({ said, ...row }) => ({ ...row, said: [...said] }));
}

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to })));

function add(
  rows: Map<string, { key: string; language: Language; said: Set<string> }>,
  key: string,
  language: Language,
  said: readonly string[],
): void {
  if (said.length === 0) return;
  const place = `${language} ${key}`;
  const row = rows.get(place) ?? { key, language, said: new Set<string>() };
  rows.set(place, row);
  for (const one of said) if (row.said.size < MOST_SAID) row.said.add(one);
}

/**
 * The terms that a field of a dictionary gives, without what it explains in brackets: of "lubrificar (com óleo), untar" two. No
 * acronyms, which mean something else in each language, no affixes, and nothing longer than a term.
 */
export function termsIn(language: Language, field: string): string[] {
  return field
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, " ")
    .split(/[;,/]/)
    .map((term) => term.replace(/\s+/g, " ").trim())
    .filter((term) => isTerm(language, term));
}

function isTerm(language: Language, term: string): boolean {
  if (term.length > LONGEST || !/\p{L}/u.test(term) || /^[-‐]|[-‐]$/.test(term)) return false;
  if (/^[\p{Lu}\p{N}.]{2,}$/u.test(term)) return false;
  return tellingWordsOf(language, term).length <= MOST_WORDS;
}
