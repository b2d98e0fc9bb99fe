import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Chore } from "../../chores/chore.ts";
import { eachInTurn } from "../../chores/each-in-turn.ts";
import { holdCommunity } from "../../store/hold.ts";
import { sql, type Store } from "../../store/store.ts";
import type { DocumentSource } from "./document-source.ts";
import { forgetFormer } from "./former.ts";
import { fileAnew } from "./file-due.ts";

// As many as are packed at once: a second or two.
const AT_ONCE = 2_000;

/**
 * Files anew what is due and was not filed by whoever wrote it, such as what an earlier version did not search, and what still stands
 * in the index as it was before segments, some at a time, each time in a transaction: until then it is found there. Killed, it goes on
 * where it was; an index in which it fails keeps the others from nothing.
 */
export const searchFiling: Chore = {
  name: "search-filing",
  cron: "*/5 * * * *",
  async run({ store, catalogue }) {
    const [left] = await store.statement<Left>(sql`
      select exists(select from posting) as former, exists(select from search_due) as due`);
    if (left === undefined || (!left.former && !left.due)) return;
    const communities = await store.statement<{ id: string }>(sql`select id from community order by id`);
    const sources = [...declared(catalogue, "documents"), ...declared(catalogue, "documentParts")];
    const indexes = communities.flatMap(({ id }) => sources.map((source) => ({ id, source })));
    await eachInTurn(indexes, "indexes", async ({ id, source }) => {
      while (left.due && (await fileSomeDue(store, id, source)));
      while (left.former && (await fileSome(store, id, source)));
    });
  },
};

interface Left {
  readonly former: boolean;
  readonly due: boolean;
}

/** Says whether there were any. What is being changed by somebody is filed by them. */
async function fileSomeDue(store: Store, community: string, source: DocumentSource): Promise<boolean> {
  return store.asCommunity(community, "maintenance", async (db) => {
    if (!(await holdCommunity(db, community))) return false;
    const rows = await db.$queryRaw<{ doc: string }[]>(sql`
      with left_over as materialized (
        select doc from search_due where community_id = ${community} and kind = ${source.kind} order by doc limit ${AT_ONCE} for update skip locked
      )
      delete from search_due d using left_over l where d.community_id = ${community} and d.kind = ${source.kind} and d.doc = l.doc returning d.doc`);
    await fileAnew(
      db,
      community,
      source,
      rows.map(({ doc }) => doc),
    );
    return rows.length > 0;
  });
}

/** Says whether there were any. */
async function fileSome(store: Store, community: string, source: DocumentSource): Promise<boolean> {
  const { kind } = source;
  return store.asCommunity(community, "maintenance", async (db) => {
    if (!(await holdCommunity(db, community))) return false;
    // By document, as the other index of the table has them.
    const rows = await db.$queryRaw<{ doc: string }[]>(sql`
      select distinct doc from posting where community_id = ${community} and kind = ${kind} order by doc limit ${AT_ONCE}`);
    const ids = rows.map(({ doc }) => doc);
    if (ids.length === 0) {
      await db.searchTotal.deleteMany({ where: { communityId: community, kind } });
      return false;
    }
    // First, so that whoever changes one of them meanwhile comes before, and is read, or after, and stands over this.
    await forgetFormer(db, { community, kind }, ids);
    await fileAnew(db, community, source, ids);
    return true;
  });
}

/** How many documents are still to be filed anew, about; 0 where none is. */
export async function leftToFile(store: Store): Promise<number> {
  const [row] = await store.statement<{ left: number }>(sql`
    select case when exists(select from posting) then greatest(1,
      (select coalesce(sum(docs), 0) from search_total) - (select count(*) from search_document))::int else 0 end
      + (select count(*) from search_due)::int as left`);
  return row?.left ?? 0;
}
