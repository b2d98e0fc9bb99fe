import { sharingRank } from "../sharing.ts";
import { type Db, sql } from "../store/store.ts";
import { type Document, type Filed, fileDocuments, type SearchKind } from "./document.ts";
import { addWords, dropWords } from "./words.ts";

const DOCUMENTS_AT_ONCE = 1_000;
const ROWS_AT_ONCE = 20_000;

/**
 * Makes the documents findable as they are now, in place of what was filed of them before. Transactions that file
 * documents of the same community and kind wait for each other, so that the totals stay right and none deadlock.
 */
export async function indexDocuments(db: Db, community: string, kind: SearchKind, docs: readonly Document[]): Promise<void> {
  const last = [...new Map(docs.map((d) => [d.id, d])).values()];
  if (last.length === 0) return;
  await lockTotal(db, community, kind);
  const gone = new Set<string>();
  const words = new Set<string>();
  for (let at = 0; at < last.length; at += DOCUMENTS_AT_ONCE) {
    const some = last.slice(at, at + DOCUMENTS_AT_ONCE);
    const filed = await fileDocuments(db, some);
    const old = await remove(
      db,
      community,
      kind,
      some.map((d) => d.id),
    );
    await insert(db, community, kind, some, filed);
    const there = filed.filter((f) => f.terms.size > 0);
    await changeTotal(db, community, kind, there.length - old.docs, there.reduce((sum, f) => sum + f.length, 0) - old.length);
    for (const term of old.terms) gone.add(term);
    filed.forEach((f, i) => some[i]?.owner === undefined && f.words.forEach((word) => words.add(word)));
  }
  await dropWords(db, community, kind, [...gone]);
  await addWords(db, community, kind, words);
}

/** Makes a document findable by nobody. Nothing happens where it is not filed. */
export async function removeDocument(db: Db, community: string, kind: SearchKind, id: string): Promise<void> {
  await lockTotal(db, community, kind);
  const old = await remove(db, community, kind, [id]);
  await changeTotal(db, community, kind, -old.docs, -old.length);
  await dropWords(db, community, kind, old.terms);
}

async function lockTotal(db: Db, community: string, kind: SearchKind): Promise<void> {
  await db.$executeRaw`
    insert into search_total (community_id, kind, docs, length) values (${community}, ${kind}, 0, 0)
    on conflict (community_id, kind) do update set docs = search_total.docs`;
}

async function changeTotal(db: Db, community: string, kind: SearchKind, docs: number, length: number): Promise<void> {
  await db.$executeRaw`
    update search_total set docs = docs + ${docs}::int, length = length + ${length}::float8
    where community_id = ${community} and kind = ${kind}`;
}

/** How many documents went, their length together, and the terms under which they were published. */
async function remove(
  db: Db,
  community: string,
  kind: SearchKind,
  ids: readonly string[],
): Promise<{ docs: number; length: number; terms: readonly string[] }> {
  const [gone] = await db.$queryRaw<{ docs: number; length: number; terms: string[] }[]>(sql`
    with gone as (
      delete from posting where community_id = ${community} and kind = ${kind} and doc = any(${[...ids]}::text[])
      returning doc, term, len, owner
    )
    select (select count(distinct doc) from gone)::int as docs,
      (select coalesce(sum(len), 0) from (select distinct doc, len from gone) each_doc)::float8 as length,
      (select coalesce(array_agg(distinct term), '{}') from gone where owner is null) as terms`);
  return gone ?? { docs: 0, length: 0, terms: [] };
}

interface Row {
  readonly doc: number;
  readonly term: string;
  readonly tf: number;
  readonly fields: number;
}

// Rows of a term stand together in the table, which makes reading all of them cheap.
async function insert(db: Db, community: string, kind: SearchKind, docs: readonly Document[], filed: readonly Filed[]): Promise<void> {
  const byTerm = new Map<string, Row[]>();
  filed.forEach((f, doc) => {
    for (const [term, { tf, fields }] of f.terms) {
      const rows = byTerm.get(term);
      if (rows) rows.push({ doc, term, tf, fields });
      else byTerm.set(term, [{ doc, term, tf, fields }]);
    }
  });
  const rows = [...byTerm.keys()].sort().flatMap((term) => byTerm.get(term) ?? []);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const used = [...new Set(some.map((r) => r.doc))];
    const place = new Map(used.map((doc, i) => [doc, i + 1]));
    await db.$executeRaw(sql`
      insert into posting (community_id, kind, term, doc, tf, len, fields, sharing, owner)
      select ${community}, ${kind}, r.term, d.id, r.tf, d.len, r.fields, d.sharing, d.owner
      from unnest(${some.map((r) => place.get(r.doc) ?? 0)}::int[], ${some.map((r) => r.term)}::text[], ${some.map((r) => r.tf)}::real[], ${some.map((r) => r.fields)}::smallint[])
        with ordinality r(doc, term, tf, fields, place)
      join unnest(${used.map((d) => docs[d]?.id ?? "")}::text[], ${used.map((d) => filed[d]?.length ?? 0)}::real[], ${used.map((d) => sharingRank(docs[d]?.sharing ?? ""))}::smallint[], ${used.map((d) => docs[d]?.owner ?? null)}::text[])
        with ordinality d(id, len, sharing, owner, place) on d.place = r.doc
      order by r.place`);
  }
}
