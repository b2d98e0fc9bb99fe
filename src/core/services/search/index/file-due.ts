import { groupBy } from "../../../kernel/values/group-by.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";
import type { DocumentSource } from "./document-source.ts";
import { indexDocuments, removeDocuments } from "./indexing.ts";

/**
 * Files anew what this transaction changed of the kinds that the sources have, so that it is found as it is now by whoever may see it now.
 * Triggers have noted what that is (search_due).
 */
export async function fileDue(db: CommunityDb, community: string, sources: readonly DocumentSource[]): Promise<void> {
  const rows = await db.$queryRaw<{ kind: SearchKind; doc: string }[]>(sql`
    delete from search_due where community_id = ${community} and tx = txid_current() and kind = any(${sources.map(({ kind }) => kind)}::text[])
    returning kind, doc`);
  const due = groupBy(rows, ({ kind }) => kind);
  for (const source of sources)
    await fileAnew(
      db,
      community,
      source,
      (due.get(source.kind) ?? []).map(({ doc }) => doc),
    );
}

/** Files documents as they are now; what is not there any more, or is not to be found, is found no more. */
export async function fileAnew(
  db: CommunityDb,
  community: string,
  { kind, documents }: DocumentSource,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const docs = await documents(db, community, ids);
  const there = new Set(docs.map(({ id }) => id));
  await removeDocuments(
    db,
    community,
    kind,
    ids.filter((id) => !there.has(id)),
  );
  await indexDocuments(db, community, kind, docs);
}
