import type { DeliveryKind } from "../ledger.ts";
import type { DeliveryPlanning } from "./plan.ts";

// Whoever is told something is told within a day, or when their quiet hours end.
const AHEAD_MS = 2 * 86_400_000;

/**
 * Cancels what was planned by a clock that was ahead by mistake, of kinds that are said within a day: it would wait as long, and count as
 * what people are to be told until then.
 */
export async function dropFarAhead(
  { db, community, now }: Omit<DeliveryPlanning, "ids">,
  kinds: readonly DeliveryKind[],
): Promise<void> {
  await db.delivery.updateMany({
    where: {
      ...{ communityId: community.id, kind: { in: [...kinds] }, state: "planned" },
      dueAt: { gt: new Date(now.getTime() + AHEAD_MS) },
    },
    data: { state: "dropped", reason: "cancelled", settledAt: now },
  });
}
