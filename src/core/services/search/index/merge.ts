import { holdCommunity } from "../../store/hold.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { addWords, dropWords, wordLabels } from "./known-words.ts";
import { readEntry } from "./entries.ts";
import { newSegment, type Packed, totalsOf, writeTotals } from "./segments.ts";
import { mergeLists } from "./merge-lists.ts";
import { mergePlan, type SegmentState } from "./merge-plan.ts";
import { wordsIn } from "./wording.ts";

/** A document that stands in no segment yet, as it is merged. */
interface Unpacked extends Packed {
  readonly doc: string;
  readonly wording: string;
}

/**
 * Merges what is worth it of a kind: documents that stand in no segment, and small segments, become one, without what is gone.
 * Says whether anything was; `always` merges all there is. Nobody waits for it but who merges the same, who goes on without; killed in the middle, it has done nothing.
 */
export async function merge(
  db: CommunityDb,
  scope: SearchScope,
  { always = false }: { readonly always?: boolean } = {},
): Promise<boolean> {
  const [turn] = await db.$queryRaw<{ mine: boolean }[]>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`search ${scope.community} ${scope.kind}`}, 0)) as mine`);
  if (turn?.mine !== true) return false;
  const state = await stateOf(db, scope);
  const plan = always ? { segments: state.segments.map(({ segment }) => segment) } : mergePlan(state);
  if (!plan || !(await holdCommunity(db, scope.community))) return false;
  const docs = await unpackedOf(db, scope);
  const gone = await goneOf(db, scope);
  const segment = await newSegment(db);
  const merged = { segments: plan.segments, docs, gone: Float64Array.from(gone.keys()).sort() };
  const dropped = await mergeLists(db, scope, segment, merged);
  const totals = await db.searchSegment.findMany({
    where: { communityId: scope.community, kind: scope.kind, segment: { in: [...plan.segments] } },
  });
  const droppedDocs = [...dropped].map((number) => gone.get(number) ?? { label: 0, length: 0 });
  await writeTotals(db, scope, segment, totalsOf(docs, totals, droppedDocs));
  await forget(db, scope, plan.segments, dropped);
  await settle(db, scope, docs);
  await keepWords(db, scope, docs, dropped.size > 0);
  return true;
}

async function stateOf(
  db: CommunityDb,
  { community, kind }: SearchScope,
): Promise<{ segments: SegmentState[]; delta: number; gone: number }> {
  const [counts] = await db.$queryRaw<{ delta: number; gone: number }[]>(sql`
    select (select count(*)::int from search_document where community_id = ${community} and kind = ${kind} and not packed and owner is null and open_to = 0) as delta,
      (select count(*)::int from search_gone where community_id = ${community} and kind = ${kind}) as gone`);
  const segments = await db.$queryRaw<SegmentState[]>(sql`
    select segment, sum(docs)::int as docs from search_segment where community_id = ${community} and kind = ${kind} group by segment`);
  return { segments, delta: counts?.delta ?? 0, gone: counts?.gone ?? 0 };
}

async function unpackedOf(db: CommunityDb, { community, kind }: SearchScope): Promise<Unpacked[]> {
  const rows = await db.$queryRaw<(Omit<Unpacked, "terms"> & { entry: string })[]>(sql`
    select doc, number::float8 as number, label, length, entry, wording from search_document
    where community_id = ${community} and kind = ${kind} and not packed and owner is null and open_to = 0 order by search_document.number`);
  return rows.map(({ entry, ...row }) => ({ ...row, terms: readEntry(entry) }));
}

async function goneOf(db: CommunityDb, { community, kind }: SearchScope) {
  const rows = await db.$queryRaw<{ number: number; label: number; length: number }[]>(sql`
    select number::float8 as number, label, length from search_gone where community_id = ${community} and kind = ${kind}`);
  return new Map(rows.map(({ number, ...row }) => [number, row]));
}

async function forget(
  db: CommunityDb,
  { community, kind }: SearchScope,
  segments: readonly bigint[],
  dropped: ReadonlySet<number>,
): Promise<void> {
  const here = sql`community_id = ${community} and kind = ${kind}`;
  await db.$executeRaw(sql`delete from search_list where ${here} and segment = any(${[...segments]}::int8[])`);
  await db.$executeRaw(sql`delete from search_segment where ${here} and segment = any(${[...segments]}::int8[])`);
  await db.$executeRaw(sql`delete from search_gone where ${here} and number = any(${[...dropped]}::int8[])`);
}

/** Notes that the documents stand in a segment. Of those that were written again meanwhile, the numbers that stand there are gone. */
async function settle(db: CommunityDb, { community, kind }: SearchScope, docs: readonly Unpacked[]): Promise<void> {
  const numbers = docs.map(({ number }) => number);
  const here = sql`community_id = ${community} and kind = ${kind}`;
  const settled = await db.$queryRaw<{ number: number }[]>(sql`
    with mine as materialized (
      select doc from search_document where ${here} and number = any(${numbers}::int8[]) and not packed order by doc for update
    )
    update search_document d set packed = true, entry = '', digest = null from mine
    where d.community_id = ${community} and d.kind = ${kind} and d.doc = mine.doc and d.number = any(${numbers}::int8[]) and not d.packed
    returning d.number::float8 as number`);
  const found = new Set(settled.map(({ number }) => number));
  const gone = docs.filter(({ number }) => !found.has(number));
  if (gone.length === 0) return;
  await db.searchGone.createMany({
    data: gone.map(({ number, label, length }) => ({
      communityId: community,
      kind,
      number: BigInt(number),
      label,
      length,
    })),
    skipDuplicates: true,
  });
}

/** Where documents went, the words that nothing has any more are forgotten; those of what was merged, and of what was written since, are known. */
async function keepWords(db: CommunityDb, scope: SearchScope, docs: readonly Unpacked[], some: boolean): Promise<void> {
  const since = some && (await dropWords(db, scope)) ? await unpackedOf(db, scope) : [];
  const words = [...docs, ...since].map(({ label, wording }) => ({ label, words: wordsIn(wording) }));
  await addWords(db, scope, wordLabels(words));
}
