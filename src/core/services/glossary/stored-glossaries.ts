import { type Db, sql } from "../store/store.ts";
import {
  type DictionaryRow,
  dictionaryGlossary,
  dictionaryRows,
  type DictionarySense,
} from "./dictionaries/dictionary-glossary.ts";
import { publishedTerm, type TermRow, termRows } from "./terms/load-terms.ts";
import { ownGlossary, type OwnSense } from "./terms/own-glossary.ts";
import type { Glossary } from "./words/meant.ts";
import type { TermSpan } from "./words/spans.ts";
import { storedKey } from "./words/word-key.ts";

/** What a community itself calls what those spans may mean, and what its dictionaries say they are in another language; those alone are looked up, at once. */
export async function storedGlossaries(
  db: Db,
  community: string,
  spans: readonly TermSpan[],
): Promise<readonly [Glossary<OwnSense>, Glossary<DictionarySense>]> {
  const wanted = [...new Set(spans.map(({ language, key }) => storedKey(language, key)))];
  if (wanted.length === 0) return [ownGlossary([]), dictionaryGlossary([])];
  const [row] = await db.$queryRaw<{ terms: TermRow[]; entries: DictionaryRow[] }[]>(sql`
    select (select coalesce(jsonb_agg(t), '[]') from (${termRows(community, wanted)}) t) as terms,
      (select coalesce(jsonb_agg(e), '[]') from (${dictionaryRows(community, wanted)}) e) as entries`);
  const { terms = [], entries = [] } = row ?? {};
  return [ownGlossary(terms.map(publishedTerm)), dictionaryGlossary(entries)];
}
