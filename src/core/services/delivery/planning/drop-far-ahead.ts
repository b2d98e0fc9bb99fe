import type { DeliveryKind } from "../ledger.ts";
import { cancelRows } from "./change-planned.ts";
import type { DeliveryPlanning } from "./plan.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

// Whoever is told something is told within a day, or when their quiet hours end.
const AHEAD_MS = 2 * DAY_MS;

/**
 * Cancels what was planned by a clock that was ahead by mistake, of kinds that are said within a day: it would wait as long, and count as
 * what people are to be told until then.
 */
export async function dropFarAhead(
  { db, community, now }: Omit<DeliveryPlanning, "ids">,
  kinds: readonly DeliveryKind[],
): Promise<void> {
  const found = await db.delivery.findMany({
    where: {
      ...{ communityId: community.id, kind: { in: [...kinds] }, state: "planned" },
      dueAt: { gt: new Date(now.getTime() + AHEAD_MS) },
    },
    select: { id: true },
  });
  if (found.length > 0)
    await cancelRows(
      { db, community, now },
      found.map(({ id }) => id),
    );
}
