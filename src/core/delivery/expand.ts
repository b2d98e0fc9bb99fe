import { sql } from "../store/store.ts";
import { MAX_ATTEMPTS, pause } from "./back-off.ts";
import type { Scene } from "./composer.ts";
import type { DeliveryServices } from "./deliver.ts";
import type { DropReason, Row } from "./ledger.ts";
import { inScene } from "./scene.ts";
import { isUnreachable } from "../store/faults.ts";
import { DELIVERY_TIMES } from "./times.ts";

/** Plans what a wave stands for, in the transaction that settles it; why there is nothing, where that is so. */
export type Expander = (row: Row, scene: Scene) => Promise<DropReason | undefined>;

const AT_ONCE = 50;

/**
 * Makes every wave that is due into what it stands for, and returns how many there were. Each is expanded and settled in
 * one transaction, so it needs no lease: who dies in the middle has done nothing, and one that another process is at is
 * passed over.
 */
export async function expandDue(services: DeliveryServices, expander: Expander): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await services.store.statement<{ community: string; id: string }>(sql`
      select community_id as community, id from delivery where state = 'planned' and kind = 'wave' and attempt_at <= ${services.clock.now()}
      order by attempt_at limit ${AT_ONCE}`);
    let here = 0;
    for (const wave of due) here += (await expandOne(services, expander, wave)) ? 1 : 0;
    done += here;
    if (here === 0) return done;
  }
}

async function expandOne(services: DeliveryServices, expander: Expander, { community, id }: { community: string; id: string }): Promise<boolean> {
  const { store, clock, ids, log, deliveryTimes: times = DELIVERY_TIMES } = services;
  try {
    return await inScene(store, community, { now: clock.now(), ids, log }, async (scene) => {
      const { db, now } = scene;
      const held = await db.$queryRaw<unknown[]>(sql`select 1 from delivery where community_id = ${community} and id = ${id} and state = 'planned'
        and attempt_at <= ${now} for update skip locked`);
      if (held.length === 0) return false;
      const key = { communityId_id: { communityId: community, id } };
      const reason = await expander(await db.delivery.findUniqueOrThrow({ where: key }), scene);
      await db.delivery.update({
        where: key,
        data: { state: reason ? "dropped" : "sent", reason: reason ?? null, attempts: { increment: 1 }, settledAt: now },
      });
      return true;
    });
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ delivery: id, error }, "a wave of reminders could not be planned");
    await store.statement(sql`update delivery set attempts = attempts + 1, attempt_at = ${new Date(clock.now().getTime() + pause(1, 0, times))},
      state = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'failed' else state end, reason = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'bug' else reason end
      where community_id = ${community} and id = ${id} and state = 'planned'`);
    return false;
  }
}
