import { aheadOf, type Clock } from "../../kernel/time/clock.ts";
import type { DeliveryServices } from "../delivery/services.ts";
import { sql } from "../store/store.ts";

/**
 * The clock by which cards are worded. Where replicas share a database it is that one's, so that none whose clock is wrong calls
 * over what is not; what people set a clock forward by counts. Elsewhere it is the product's own.
 */
export async function cardClock({
  store,
  clock,
  databaseClock,
}: Pick<DeliveryServices, "store" | "clock" | "databaseClock">): Promise<Clock> {
  if (!databaseClock) return clock;
  const asked = performance.now();
  const [row] = await store.statement<{ at: Date }>(sql`select clock_timestamp() as at`);
  const at = (row?.at.getTime() ?? clock.now().getTime()) + aheadOf(clock);
  return { now: () => new Date(at + performance.now() - asked) };
}
