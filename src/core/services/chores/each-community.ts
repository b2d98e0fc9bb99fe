import type { Ids } from "../../kernel/values/ids.ts";
import { type CommunityDb, sql } from "../store/store.ts";
import type { ChoreParts } from "./chore.ts";
import { eachInTurn } from "./each-in-turn.ts";

/** A community in which something is done, in one transaction, and the moment at which it is. */
export interface ChoreContext {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly ids: Ids;
}

/**
 * Does `work` in each community, each in a transaction of its own; what goes wrong in one keeps the others from nothing (each-in-turn.ts).
 * Work that returns true is not done: it is gone on with in another transaction.
 */
export async function eachCommunity(
  { store, clock, ids }: ChoreParts,
  work: (context: ChoreContext) => Promise<unknown>,
): Promise<void> {
  const communities = await store.statement<{ id: string }>(sql`select id from community order by id`);
  await eachInTurn(communities, "communities", async (community) => {
    const some = () =>
      store.asCommunity(community.id, "maintenance", (db) => work({ db, community, now: clock.now(), ids }));
    while ((await some()) === true);
  });
}
