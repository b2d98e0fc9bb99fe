import { type Db, sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { termsOfWords } from "./query-words.ts";

// So many words begin alike in a large library that more would be no question.
const MOST = 100;
const LAST_CHARACTER = String.fromCodePoint(0x10ffff);

/** By folded prefix, the terms of the words that begin so, by what the reader may see. */
export async function prefixTerms(
  db: Db,
  { community, kind }: SearchScope,
  begun: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const prefixes = [...new Set(begun)];
  if (prefixes.length === 0) return new Map();
  const rows = await db.$queryRaw<{ prefix: string; word: string }[]>(sql`
    select q.prefix, w.word from unnest(${prefixes}::text[]) q(prefix) cross join lateral (
      select distinct word from search_word where community_id = ${community} and kind = ${kind} and word collate "C" >= q.prefix and word collate "C" < q.prefix || ${LAST_CHARACTER} order by word limit ${MOST}
    ) w`);
  const terms = await termsOfWords(
    db,
    rows.map((row) => row.word),
  );
  return new Map(
    prefixes.map((prefix) => {
      const own = rows.filter((row) => row.prefix === prefix).flatMap((row) => terms.get(row.word) ?? []);
      return [prefix, [...new Set([`x:${prefix}`, ...own])]];
    }),
  );
}
