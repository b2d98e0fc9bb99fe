import { type CommunityDb, sql } from "../../store/store.ts";
import type { Scope } from "../query.ts";
import { ANALYSED, ANALYSIS } from "../words/languages.ts";

const AT_ONCE = 10_000;

/** Words by the labels of the documents in which they stand. */
export type WordLabels = ReadonlyMap<string, ReadonlySet<number>>;

/** The words of documents, by label. */
export function wordLabels(docs: Iterable<{ readonly label: number; readonly words: Iterable<string> }>): WordLabels {
  const found = new Map<string, Set<number>>();
  for (const { label, words } of docs)
    for (const word of words) {
      const own = found.get(word);
      if (own) own.add(label);
      else found.set(word, new Set([label]));
    }
  return found;
}

/**
 * Lets typos be corrected to these words, by whoever may read a label at which each stands. Nothing that is there is touched, and
 * what is new comes in order, so that transactions wait for each other only where both bring the same new word, and none deadlock.
 */
export async function addWords(db: CommunityDb, { community, kind }: Scope, words: WordLabels): Promise<void> {
  const rows = [...words.keys()]
    .sort()
    .flatMap((word) => [...(words.get(word) ?? [])].sort().map((label) => ({ word, label })));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await db.$executeRaw(sql`
      insert into search_word (community_id, kind, word, label)
      select ${community}, ${kind}, w.word, w.label from unnest(${some.map(({ word }) => word)}::text[], ${some.map(({ label }) => label)}::smallint[]) with ordinality w(word, label, place)
      order by w.place on conflict do nothing`);
  }
}

/** Forgets the words of which no form stands in the lists of a kind any more, at each label. */
export async function dropWords(db: CommunityDb, { community, kind }: Scope): Promise<void> {
  const here = sql`community_id = ${community} and kind = ${kind}`;
  await db.$executeRaw(sql`
    with variant as materialized (
      select w.word, w.label, coalesce(l.language || ':' || (ts_lexize(l.dictionary, w.word))[1], 'x:' || w.word) as term
      from search_word w
      cross join (select * from unnest(${[...ANALYSED]}::text[], ${ANALYSED.map((l) => ANALYSIS[l].dictionary)}::regdictionary[]) union all select null, null) l(language, dictionary)
      where ${here}
    ), stands as materialized (
      select distinct v.word, v.label from variant v join (select distinct term, label from search_list where ${here}) l on l.term = v.term and l.label = v.label
    )
    delete from search_word w where ${here} and not exists (select from stands s where s.word = w.word and s.label = w.label)`);
}
