import { tellModerators } from "./core/conclusions/exposed/tell-moderators.ts";
import { pruneSeen } from "./core/delivery/prune.ts";
import { pruneKept } from "./core/kept/kept.ts";
import type { Ids } from "./core/ids.ts";
import { passOnPlaces } from "./core/meetings/passed-on.ts";
import { planAllWaves } from "./core/meetings/plan-waves.ts";
import { sql, type Store } from "./core/store/store.ts";
import type { Clock } from "./core/time/clock.ts";

/** What keeping house needs. */
export interface House {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Forgets what nobody asks for any more, a bounded part at a time until nothing is left; and plans the reminders that are
 * missing of meetings ahead, such as where the rules of a zone have changed since they were planned. Places of those who have
 * left since are passed on, and moderators are told of conclusions that could be read by too many.
 */
export async function maintain({ store, clock, ids }: House): Promise<void> {
  while ((await pruneSeen(store, clock)) > 0);
  while ((await pruneKept(store, clock)) > 0);
  const communities = await store.statement<{ id: string }>(sql`select id from community order by id`);
  for (const community of communities) {
    await store.asCommunity(community.id, "maintenance", (db) => planAllWaves({ db, community, now: clock.now(), ids }));
    await store.asCommunity(community.id, "maintenance", (db) => passOnPlaces({ db, community, now: clock.now(), ids }));
    await store.asCommunity(community.id, "maintenance", (db) => tellModerators({ db, community, now: clock.now(), ids }));
  }
}
