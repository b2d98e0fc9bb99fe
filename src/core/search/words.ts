import { type Db, sql } from "../store/store.ts";
import type { SearchKind } from "./document.ts";
import { ANALYSED, ANALYSIS } from "./languages.ts";

const AT_ONCE = 10_000;
const MANY = 200;
const LAST_CHARACTER = String.fromCodePoint(0x10ffff);
// A word begins as its stem does, but for the stem's last letters: "studying" has "studi", "constamment" has "constant".
const UNSURE_LETTERS = 2;
const FIRST_LETTERS = 2;

/** Lets typos be corrected to these words. Sorted, so that two transactions which add the same words wait, not deadlock. */
export async function addWords(db: Db, community: string, kind: SearchKind, words: ReadonlySet<string>): Promise<void> {
  const sorted = [...words].sort();
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    await db.$executeRaw(sql`
      insert into search_word (community_id, kind, word)
      select ${community}, ${kind}, w.word from unnest(${sorted.slice(at, at + AT_ONCE)}::text[]) with ordinality w(word, place) order by w.place
      on conflict do nothing`);
  }
}

/** Forgets the words that stood under these terms and of which no form stands in a published document any more. */
export async function dropWords(db: Db, community: string, kind: SearchKind, terms: readonly string[]): Promise<void> {
  if (terms.length === 0) return;
  // A subquery with a limit stays one look into the index a term, whatever the planner believes of a table just filled.
  const rows = await db.$queryRaw<{ term: string }[]>(sql`
    select t.term from unnest(${[...terms]}::text[]) t(term)
    where (select true from posting p where p.community_id = ${community} and p.kind = ${kind} and p.term = t.term and p.owner is null limit 1) is null`);
  const dead = rows.map((r) => r.term);
  if (dead.length === 0) return;
  await db.$executeRaw(sql`
    with candidate as materialized (${candidates(community, kind, dead)}), variant as materialized (
      select c.word, coalesce(l.language || ':' || (ts_lexize(l.dictionary, c.word))[1], 'x:' || c.word) as term
      from candidate c
      cross join (select * from unnest(${[...ANALYSED]}::text[], ${ANALYSED.map((l) => ANALYSIS[l].dictionary)}::regdictionary[]) union all select null, null) l(language, dictionary)
    ), touched as materialized (
      select distinct word from variant where term = any(${dead}::text[])
    ), used as materialized (
      select v.word from variant v join touched using (word)
      where (select true from posting p where p.community_id = ${community} and p.kind = ${kind} and p.term = v.term and p.owner is null limit 1)
    )
    delete from search_word w where w.community_id = ${community} and w.kind = ${kind} and w.word in (select word from touched except select word from used)`);
}

// Stemming every word of a large library takes half a second, so after a small change only those are tried that begin
// like a stem which is gone.
function candidates(community: string, kind: SearchKind, dead: readonly string[]) {
  if (dead.length > MANY) return sql`select word from search_word where community_id = ${community} and kind = ${kind}`;
  const stems = dead.map((term) => Array.from(term.slice(term.indexOf(":") + 1)));
  const beginnings = new Set(stems.map((stem) => stem.slice(0, Math.max(FIRST_LETTERS, stem.length - UNSURE_LETTERS)).join("")));
  return sql`
    select distinct w.word from unnest(${[...beginnings]}::text[]) b(beginning) cross join lateral (
      select word from search_word where community_id = ${community} and kind = ${kind}
        and word collate "C" >= b.beginning and word collate "C" < b.beginning || ${LAST_CHARACTER}
    ) w`;
}
