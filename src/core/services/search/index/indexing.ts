import { sharingRank } from "../../../kernel/access/sharing.ts";
import { type Breathe, breather } from "../../../kernel/values/breather.ts";
import { batches } from "../../store/saving.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import type { Document, SearchKind } from "../document.ts";
import type { SearchScope } from "../query.ts";
import { writeEntry } from "./entries.ts";
import { type FiledDocument, fileDocuments } from "./file-documents.ts";
import { addWords, wordLabels } from "./known-words.ts";
import { forgetFormer } from "./former.ts";
import { listsOfDocuments, newSegment, totalsOf, writeLists, writeTotals } from "./segments.ts";

const DOCUMENTS_AT_ONCE = 1_000;
/** So many documents in one call, as many as an import saves at once, are packed at once, in segments of at most so many. */
const BULK = 500;
const SEGMENT = 10_000;

/**
 * Makes the documents findable as they are now, in place of what was filed of them before. Each is a row of its own, written
 * in the order of ids: transactions wait for each other only where they file the same document, and none deadlock.
 */
export async function indexDocuments(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  docs: readonly Document[],
  breathe: Breathe = breather(),
): Promise<void> {
  const scope = { community, kind };
  const last = [...new Map(docs.map((d) => [d.id, d])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const words: { label: number; words: Iterable<string> }[] = [];
  for (const some of batches(last, last.length < BULK ? DOCUMENTS_AT_ONCE : SEGMENT)) {
    const filed = await fileDocuments(db, some, breathe);
    await forgetFormer(
      db,
      scope,
      some.map((d) => d.id),
    );
    await write(db, scope, some, filed, last.length >= BULK);
    await breathe();
    // What awaits review is nobody's but its submitter's, what is not for everybody its readers': it corrects nothing.
    const published = some.flatMap((doc, i) =>
      isForAll(doc) ? [{ label: sharingRank(doc.sharing), words: filed[i]?.words ?? [] }] : [],
    );
    words.push(...published);
  }
  await addWords(db, scope, wordLabels(words));
}

/** Makes a document findable by nobody. Nothing happens where it is not filed. */
export const removeDocument = (db: CommunityDb, community: string, kind: SearchKind, id: string): Promise<void> =>
  removeDocuments(db, community, kind, [id]);

/** Makes documents findable by nobody. Nothing happens to those that are not filed. */
export async function removeDocuments(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  await forgetFormer(db, { community, kind }, ids);
  await remove(db, { community, kind }, ids);
}

/** Whether whoever may read its label finds it. */
const isForAll = ({ owner, of }: Pick<Document, "owner" | "of">): boolean =>
  owner === undefined && (of?.openTo ?? 0) === 0;

async function remove(db: CommunityDb, { community, kind }: SearchScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw(sql`
    delete from search_document where community_id = ${community} and kind = ${kind} and doc = any(${[...ids]}::text[])`);
}

async function write(
  db: CommunityDb,
  scope: SearchScope,
  docs: readonly Document[],
  filed: readonly FiledDocument[],
  bulk: boolean,
): Promise<void> {
  const rows = docs.map((doc, i) => ({ ...doc, label: sharingRank(doc.sharing), ...(filed[i] ?? NOTHING) }));
  // What has no words stands nowhere.
  await remove(
    db,
    scope,
    rows.filter(({ terms }) => terms.size === 0).map(({ id }) => id),
  );
  const some = rows.filter(({ terms }) => terms.size > 0);
  const packed = (row: Pick<Document, "owner" | "of">) => bulk && isForAll(row);
  const numbers = new Map<string, number>();
  for (const batch of batches(some, DOCUMENTS_AT_ONCE)) {
    const drawn = await db.$queryRaw<{ doc: string; number: number }[]>(sql`
      insert into search_document as d (community_id, kind, doc, label, owner, meeting_id, open_to, packed, length, entry, digest, wording)
      select ${scope.community}, ${scope.kind}, r.doc, r.label, r.owner, r.meeting, r.open, r.packed, r.length, r.entry,
        case when not r.packed then hashtextextended(r.entry, 0) end, r.wording
      from unnest(${batch.map((r) => r.id)}::text[], ${batch.map((r) => r.label)}::smallint[], ${batch.map((r) => r.owner ?? null)}::text[],
        ${batch.map((r) => r.of?.meeting ?? null)}::text[], ${batch.map((r) => r.of?.openTo ?? 0)}::smallint[], ${batch.map(packed)}::boolean[],
        ${batch.map((r) => r.length)}::int[], ${batch.map((r) => (packed(r) ? "" : writeEntry(r.terms)))}::text[], ${batch.map((r) => r.wording)}::text[])
        with ordinality r(doc, label, owner, meeting, open, packed, length, entry, wording, place) order by r.place
      on conflict (community_id, kind, doc) do update set number = excluded.number, label = excluded.label, owner = excluded.owner,
        meeting_id = excluded.meeting_id, open_to = excluded.open_to,
        packed = excluded.packed, length = excluded.length, entry = excluded.entry, digest = excluded.digest, wording = excluded.wording
      returning d.doc, d.number::float8 as number`);
    for (const { doc, number } of drawn) numbers.set(doc, number);
  }
  const published = some.filter(packed).map((row) => ({ ...row, number: numbers.get(row.id) ?? 0 }));
  if (published.length === 0) return;
  const segment = await newSegment(db);
  await writeLists(db, scope, segment, listsOfDocuments(published.sort((a, b) => a.number - b.number)));
  await writeTotals(db, scope, segment, totalsOf(published));
}

const NOTHING: FiledDocument = { terms: new Map(), length: 0, words: new Set(), wording: "" };
