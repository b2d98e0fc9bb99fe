import { sharingRank } from "../../../kernel/access/sharing.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import type { Document, SearchKind } from "../document.ts";
import { LENGTHS, packLength } from "../scoring/lengths.ts";
import { type Filed, fileDocuments } from "./file-documents.ts";
import { addWords, dropWords } from "./known-words.ts";
import { changeTotals, lockTotal, type Total, Totals } from "./totals.ts";

const DOCUMENTS_AT_ONCE = 1_000;
const ROWS_AT_ONCE = 20_000;

/**
 * Makes the documents findable as they are now, in place of what was filed of them before. Transactions that file
 * documents of the same community and kind wait for each other, so that the totals stay right and none deadlock.
 */
export async function indexDocuments(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  docs: readonly Document[],
): Promise<void> {
  const last = [...new Map(docs.map((d) => [d.id, d])).values()];
  if (last.length === 0) return;
  await lockTotal(db, community, kind);
  const gone = new Map<string, number>();
  const words = new Map<string, number>();
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
    const totals = new Totals(old.totals);
    filed.forEach((f, i) => {
      const label = sharingRank(some[i]?.sharing ?? "");
      // What awaits review is nobody's but its submitter's: it counts for nothing, and corrects nothing.
      if (some[i]?.owner !== undefined) return;
      if (f.terms.size > 0) totals.add(label, 1, LENGTHS[packLength(f.length)] ?? 0);
      for (const word of f.words) words.set(word, Math.min(label, words.get(word) ?? label));
    });
    await changeTotals(db, community, kind, totals);
    for (const [term, label] of old.terms) gone.set(term, Math.min(label, gone.get(term) ?? label));
  }
  await dropWords(db, community, kind, gone);
  await addWords(db, community, kind, words);
}

/** Makes a document findable by nobody. Nothing happens where it is not filed. */
export async function removeDocument(db: CommunityDb, community: string, kind: SearchKind, id: string): Promise<void> {
  await lockTotal(db, community, kind);
  const old = await remove(db, community, kind, [id]);
  await changeTotals(db, community, kind, new Totals(old.totals));
  await dropWords(db, community, kind, old.terms);
}

/** How many published documents of each label went and their length together, and the terms under which they stood. */
async function remove(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  ids: readonly string[],
): Promise<{ totals: readonly Total[]; terms: ReadonlyMap<string, number> }> {
  const [gone] = await db.$queryRaw<{ totals: Total[] | null; terms: string[] | null; labels: number[] | null }[]>(sql`
    with gone as (
      delete from posting where community_id = ${community} and kind = ${kind} and doc = any(${[...ids]}::text[])
      returning doc, term, len, owner, sharing
    )
    select (select jsonb_agg(t) from (
        select sharing as label, count(*)::int as docs, sum(case when len < 128 then len else 128 * power(2, (len - 128) / 14) end)::float8 as length
        from (select distinct doc, sharing, len from gone where owner is null) each_doc group by sharing) t) as totals,
      t.terms, t.labels
    from (select array_agg(term order by term) as terms, array_agg(label order by term) as labels
      from (select term, min(sharing) as label from gone where owner is null group by term) by_term) t`);
  const labels = gone?.labels ?? [];
  return { totals: gone?.totals ?? [], terms: new Map((gone?.terms ?? []).map((term, i) => [term, labels[i] ?? 0])) };
}

interface Row {
  readonly doc: number;
  readonly term: string;
  readonly tf: number;
  readonly fields: number;
}

// Rows of a term stand together in the table, which makes reading all of them cheap.
async function insert(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  docs: readonly Document[],
  filed: readonly Filed[],
): Promise<void> {
  const byTerm = new Map<string, Row[]>();
  filed.forEach((f, doc) => {
    for (const [term, tf] of f.terms) {
      const rows = byTerm.get(term);
      if (rows) rows.push({ doc, term, tf, fields: 0 });
      else byTerm.set(term, [{ doc, term, tf, fields: 0 }]);
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
      join unnest(${used.map((d) => docs[d]?.id ?? "")}::text[], ${used.map((d) => packLength(filed[d]?.length ?? 0))}::real[], ${used.map((d) => sharingRank(docs[d]?.sharing ?? ""))}::smallint[], ${used.map((d) => docs[d]?.owner ?? null)}::text[])
        with ordinality d(id, len, sharing, owner, place) on d.place = r.doc
      order by r.place`);
  }
}
