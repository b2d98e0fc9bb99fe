import type { Sharing } from "../../../kernel/access/sharing.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { standing } from "../select-resources.ts";

/** Longest title of a collection, in characters. */
export const COLLECTION_TITLE_MAX = 80;
/** Most resources in one; our choice: a reading list that somebody reads. */
export const MOST_COLLECTED = 200;

/** Resources that somebody put together. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly sharing: Sharing;
  /** Absent where its owner was erased. */
  readonly ownerId?: string;
  readonly owner?: string;
  /** How many of its resources the reader may see. */
  readonly count: number;
}

interface Row extends Omit<Collection, "ownerId" | "owner"> {
  readonly ownerId: string | null;
  readonly owner: string | null;
}

type In = Pick<Db, "$queryRaw">;

/** Collections that the reader may know of, by title; what they may not see of one is not counted. With an id only that one. */
export async function loadCollections(db: In, community: string, id?: string): Promise<Collection[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    select c.id, c.title, c.sharing, c.owner_id as "ownerId", p.name as owner,
      (select count(*)::int from resource_collection_item i join resource r on r.community_id = i.community_id and r.id = i.resource_id
        where i.community_id = c.community_id and i.collection_id = c.id and ${standing}) as count
    from resource_collection c left join person p on p.community_id = c.community_id and p.id = c.owner_id
    where c.community_id = ${community} and (${id === undefined} or c.id = ${id ?? ""}) order by c.folded, c.id`);
  return rows.map(({ ownerId, owner, ...rest }) => ({
    ...rest,
    ...(ownerId === null ? {} : { ownerId }),
    ...(owner === null ? {} : { owner }),
  }));
}

/** Ids of its resources that the reader may see, in their order. */
export async function collected(db: In, community: string, collection: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select r.id from resource_collection_item i join resource r on r.community_id = i.community_id and r.id = i.resource_id
    where i.community_id = ${community} and i.collection_id = ${collection} and ${standing}
    order by i.position, i.added_at, i.resource_id`);
  return rows.map(({ id }) => id);
}
