import type { Ids } from "../../kernel/values/ids.ts";
import { isUnreachable } from "../store/faults.ts";
import { type CommunityDb, sql } from "../store/store.ts";
import type { ChoreParts } from "./chore.ts";

/** A community in which something is done, in one transaction, and the moment at which it is. */
export interface ChoreContext {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly ids: Ids;
}

/**
 * Does `work` in each community, each in a transaction of its own. One in which it fails keeps the others from nothing: what
 * went wrong is thrown at the end, unless the database is away.
 */
export async function eachCommunity(
  { store, clock, ids }: ChoreParts,
  work: (context: ChoreContext) => Promise<void>,
): Promise<void> {
  const communities = await store.statement<{ id: string }>(sql`select id from community order by id`);
  const failed: unknown[] = [];
  for (const community of communities) {
    try {
      await store.asCommunity(community.id, "maintenance", (db) => work({ db, community, now: clock.now(), ids }));
    } catch (error) {
      if (isUnreachable(error)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 1)
    throw new AggregateError(failed, `failed in ${failed.length} of ${communities.length} communities`);
  if (failed.length === 1) throw failed[0];
}
