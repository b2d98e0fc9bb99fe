import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";
import { ANALYSED, ANALYSIS } from "../words/languages.ts";

const AT_ONCE = 10_000;
const MANY = 200;
const LAST_CHARACTER = String.fromCodePoint(0x10ffff);
// A word begins as its stem does, but for the stem's last letters: "studying" has "studi", "constamment" has "constant".
const UNSURE_LETTERS = 2;
const FIRST_LETTERS = 2;

/** Lets typos be corrected to these words, by whoever may read the label at which each stands. Sorted, so that two transactions which add the same words wait, not deadlock. */
export async function addWords(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  words: ReadonlyMap<string, number>,
): Promise<void> {
  const sorted = [...words.keys()].sort();
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    const some = sorted.slice(at, at + AT_ONCE);
    await db.$executeRaw(sql`
      insert into search_word as s (community_id, kind, word, label)
      select ${community}, ${kind}, w.word, w.label from unnest(${some}::text[], ${some.map((word) => words.get(word) ?? 0)}::smallint[]) with ordinality w(word, label, place) order by w.place
      on conflict (community_id, kind, word) do update set label = excluded.label where s.label > excluded.label`);
  }
}

/**
 * Forgets the words that stood under these terms, each with the least label of a document that is gone, and of which no form stands in a published document any more; where the
 * documents that are left are labelled higher, so is the word.
 */
export async function dropWords(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  terms: ReadonlyMap<string, number>,
): Promise<void> {
  if (terms.size === 0) return;
  // A subquery with a limit stays one look into the index a term, whatever the planner believes of a table just filled.
  // What stands in something else that no fewer may read is as readable as before.
  const rows = await db.$queryRaw<{ term: string }[]>(sql`
    select t.term from unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::smallint[]) t(term, label)
    where (select true from posting p
      where p.community_id = ${community} and p.kind = ${kind} and p.term = t.term and p.owner is null and p.sharing <= t.label limit 1) is null`);
  const unsure = rows.map((r) => r.term);
  if (unsure.length === 0) return;
  await db.$executeRaw(sql`
    with candidate as materialized (${candidates(community, kind, unsure)}), variant as materialized (
      select c.word, coalesce(l.language || ':' || (ts_lexize(l.dictionary, c.word))[1], 'x:' || c.word) as term
      from candidate c
      cross join (select * from unnest(${[...ANALYSED]}::text[], ${ANALYSED.map((l) => ANALYSIS[l].dictionary)}::regdictionary[]) union all select null, null) l(language, dictionary)
    ), touched as materialized (
      select distinct word from variant where term = any(${unsure}::text[])
    ), stands as materialized (
      select t.word, (
        select min((select p.sharing from posting p where p.community_id = ${community} and p.kind = ${kind} and p.term = v.term and p.owner is null order by p.sharing limit 1))
        from variant v where v.word = t.word) as label
      from touched t
    ), gone as (
      delete from search_word w using stands s where w.community_id = ${community} and w.kind = ${kind} and w.word = s.word and s.label is null
    )
    update search_word w set label = s.label from stands s
    where w.community_id = ${community} and w.kind = ${kind} and w.word = s.word and s.label is not null and w.label <> s.label`);
}

// Stemming every word of a large library takes half a second, so after a small change only those are tried that begin
// like a stem which is gone.
function candidates(community: string, kind: SearchKind, dead: readonly string[]) {
  if (dead.length > MANY) return sql`select word from search_word where community_id = ${community} and kind = ${kind}`;
  const stems = dead.map((term) => Array.from(term.slice(term.indexOf(":") + 1)));
  const beginnings = new Set(
    stems.map((stem) => stem.slice(0, Math.max(FIRST_LETTERS, stem.length - UNSURE_LETTERS)).join("")),
  );
  return sql`
    select distinct w.word from unnest(${[...beginnings]}::text[]) b(beginning) cross join lateral (
      select word from search_word where community_id = ${community} and kind = ${kind}
        and word collate "C" >= b.beginning and word collate "C" < b.beginning || ${LAST_CHARACTER}
    ) w`;
}
