import { type CommunityDb, sql, type Sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
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

/** While anybody adds words who is not done, none is forgotten: what stands only in what they write is not seen yet. */
const turn = ({ community, kind }: SearchScope) => sql`hashtextextended(${`search words ${community} ${kind}`}, 0)`;

/**
 * Lets typos be corrected to these words, by whoever may read a label at which each stands. Nothing that is there is touched, and
 * what is new comes in order, so that transactions wait for each other only where both bring the same new word, and none deadlock.
 */
export async function addWords(db: CommunityDb, scope: SearchScope, words: WordLabels): Promise<void> {
  const { community, kind } = scope;
  const rows = [...words.keys()]
    .sort()
    .flatMap((word) => [...(words.get(word) ?? [])].sort().map((label) => ({ word, label })));
  if (rows.length > 0) await db.$executeRaw(sql`select pg_advisory_xact_lock_shared(${turn(scope)})`);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await db.$executeRaw(sql`
      insert into search_word (community_id, kind, word, label)
      select ${community}, ${kind}, w.word, w.label from unnest(${some.map(({ word }) => word)}::text[], ${some.map(({ label }) => label)}::smallint[]) with ordinality w(word, label, place)
      order by w.place on conflict do nothing`);
  }
}

/**
 * Forgets the words of which no form stands in the lists of a kind any more, at each label. Says whether it did: not so while
 * somebody writes, since such a word may stand in that; the next merge does it. Whoever adds words waits for this transaction then.
 */
export async function dropWords(db: CommunityDb, scope: SearchScope): Promise<boolean> {
  const { community, kind } = scope;
  const idle = await idleWords(
    db,
    scope,
    sql`select word, label from search_word where community_id = ${community} and kind = ${kind}`,
  );
  if (idle.length === 0) return false;
  const [free] = await db.$queryRaw<{ mine: boolean }[]>(sql`select pg_try_advisory_xact_lock(${turn(scope)}) as mine`);
  if (free?.mine !== true) return false;
  // Some may stand in what was committed since.
  const gone = await idleWords(db, scope, rowsOf(idle));
  await db.$executeRaw(sql`
    delete from search_word w using (${rowsOf(gone)}) g
    where w.community_id = ${community} and w.kind = ${kind} and w.word = g.word and w.label = g.label`);
  return true;
}

interface WordRow {
  readonly word: string;
  readonly label: number;
}

const rowsOf = (rows: readonly WordRow[]): Sql =>
  sql`select * from unnest(${rows.map(({ word }) => word)}::text[], ${rows.map(({ label }) => label)}::smallint[]) r(word, label)`;

/** Those of the words of which no form stands in a list. */
async function idleWords(db: CommunityDb, { community, kind }: SearchScope, words: Sql): Promise<WordRow[]> {
  return db.$queryRaw<WordRow[]>(sql`
    with known as materialized (${words}), variant as materialized (
      select w.word, w.label, coalesce(l.language || ':' || (ts_lexize(l.dictionary, w.word))[1], 'x:' || w.word) as term
      from known w
      cross join (select * from unnest(${[...ANALYSED]}::text[], ${ANALYSED.map((l) => ANALYSIS[l].dictionary)}::regdictionary[]) union all select null, null) l(language, dictionary)
    ), stands as materialized (
      select distinct v.word, v.label from variant v join (
        select distinct term, label from search_list where community_id = ${community} and kind = ${kind} and term in (select term from variant)
      ) l on l.term = v.term and l.label = v.label
    )
    select word, label from known w where not exists (select from stands s where s.word = w.word and s.label = w.label)`);
}
