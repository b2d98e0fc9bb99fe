import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { planAnew, stopDigest } from "./schedule-digest.ts";

/** Whoever leaves has no digest of their own any more. */
export async function endOwnDigests(planning: DeliveryPlanning, personId: string): Promise<void> {
  const own = await planning.db.digest.findMany({
    where: { communityId: planning.community.id, personId, stoppedAt: null },
  });
  for (const digest of own) await stopDigest(planning, digest);
}

/** Has the own digests of people come where these are by now, as where two became one, or were parted. */
export async function planOwnAnew(planning: DeliveryPlanning, ...people: readonly string[]): Promise<void> {
  const own = await planning.db.digest.findMany({
    where: { communityId: planning.community.id, personId: { in: [...people] }, stoppedAt: null, pausedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const waiting = await planning.db.delivery.findMany({
    where: {
      ...{ communityId: planning.community.id, kind: "digest", state: "planned" },
      subjectId: { in: own.map(({ id }) => id) },
    },
    select: { subjectId: true },
  });
  const ids = new Set(waiting.map(({ subjectId }) => subjectId));
  for (const digest of own) if (ids.has(digest.id)) await planAnew(planning, digest);
}
