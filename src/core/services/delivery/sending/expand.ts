import { namesSql, sql } from "../../store/store.ts";
import { isExhausted, pause } from "./back-off.ts";
import type { DeliveryContext } from "../composer.ts";
import type { DropReason, LedgerRow, SilentKind } from "../ledger.ts";
import { withDeliveryContext } from "../delivery-context.ts";
import type { DeliveryServices } from "../services.ts";
import { isUnreachable } from "../../store/faults.ts";
import { DELIVERY_TIMES } from "../delivery-times.ts";

/** Does what a row that says nothing stands for, in the transaction that settles it; why there is nothing, where that is so. */
export type Expander = (row: LedgerRow, context: DeliveryContext) => Promise<DropReason | undefined>;

const AT_ONCE = 50;

/** Who makes which kind into what it stands for. */
export type Expanders = Readonly<Partial<Record<SilentKind, Expander>>>;

/**
 * Makes every row that says nothing and is due into what it stands for, and returns how many there were. Each is expanded and settled in
 * one transaction, so it needs no lease: who dies in the middle has done nothing, and one that another process is at is
 * passed over.
 */
export async function expandDue(services: DeliveryServices, expanders: Expanders): Promise<number> {
  let done = 0;
  const kinds = Object.keys(expanders);
  if (kinds.length === 0) return done;
  for (;;) {
    // The kinds are written out: those in the index that finds these few among all that is planned (delivery_silent_idx).
    const due = await services.store.statement<Silent>(sql`
      select community_id as community, id, kind, attempts, due_at as "dueAt" from delivery where state = 'planned' and kind in (${namesSql(kinds)}) and attempt_at <= ${services.clock.now()}
      order by attempt_at limit ${AT_ONCE}`);
    let here = 0;
    for (const row of due) {
      const expander = expanders[row.kind];
      here += expander && (await expandOne(services, expander, row)) ? 1 : 0;
    }
    done += here;
    if (here === 0) return done;
  }
}

interface Silent {
  readonly community: string;
  readonly id: string;
  readonly kind: SilentKind;
  readonly attempts: number;
  readonly dueAt: Date;
}

async function expandOne(
  services: DeliveryServices,
  expander: Expander,
  { community, id, kind, attempts, dueAt }: Silent,
): Promise<boolean> {
  const { store, clock, ids, log, catalogue, deliveryTimes: times = DELIVERY_TIMES } = services;
  try {
    return await withDeliveryContext(store, community, { now: clock.now(), ids, log, catalogue }, async (context) => {
      const { db, now } = context;
      const held = await db.$queryRaw<
        unknown[]
      >(sql`select 1 from delivery where community_id = ${community} and id = ${id} and state = 'planned'
        and attempt_at <= ${now} for update skip locked`);
      if (held.length === 0) return false;
      const key = { communityId_id: { communityId: community, id } };
      const reason = await expander(await db.delivery.findUniqueOrThrow({ where: key }), context);
      await db.delivery.update({
        where: key,
        data: {
          state: reason ? "dropped" : "sent",
          reason: reason ?? null,
          attempts: { increment: 1 },
          settledAt: now,
        },
      });
      return true;
    });
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ delivery: id, kind, error }, "what a delivery stands for could not be planned");
    const [now, tried] = [clock.now(), attempts + 1];
    const over = isExhausted({ attempts: tried, dueAt }, now);
    await store.statement(sql`update delivery set attempts = ${tried}, attempt_at = ${new Date(now.getTime() + pause(tried, 0, times))},
      state = ${over ? "failed" : "planned"}, reason = ${over ? "bug" : null}, settled_at = ${over ? now : null}
      where community_id = ${community} and id = ${id} and state = 'planned'`);
    return false;
  }
}
