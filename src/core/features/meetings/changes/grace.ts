import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** How long a change waits before it is told, in milliseconds: what is taken back meanwhile is told to nobody. */
const GRACE_MS = 30_000;
/** So many changes of one meeting are told in a day as soon as that. Our choice: a move, and its correction. */
const AT_ONCE = 2;

/**
 * When a change of a meeting is told. The more were told in a day, the longer one waits, twice as long each time, so that those that
 * follow are told as one; but for no more than half of the time that is left until the meeting begins, as it was or as it is.
 */
export async function whenToTellOf(
  { db, community, now }: Pick<DeliveryPlanning, "db" | "community" | "now">,
  meeting: string,
  starts: readonly (string | null)[],
): Promise<Date> {
  const told = await db.delivery.findMany({
    where: {
      ...{ communityId: community.id, subjectId: meeting, kind: "change", state: { in: ["sent", "sending"] } },
      createdAt: { gt: new Date(now.getTime() - DAY_MS) },
    },
    distinct: ["occurrence"],
    select: { occurrence: true },
  });
  const left = starts.flatMap((start) => (start === null ? [] : [Date.parse(start) - now.getTime()]));
  const grown = GRACE_MS * 2 ** Math.max(0, told.length - AT_ONCE);
  return new Date(now.getTime() + Math.max(GRACE_MS, Math.min(grown, ...left.map((ms) => ms / 2))));
}
