import type { Planning } from "../../services/delivery/planning/plan.ts";
import { stopDigest } from "./schedule-digest.ts";

/** Whoever leaves has no digest of their own any more. */
export async function endOwnDigests(planning: Planning, personId: string): Promise<void> {
  const own = await planning.db.digest.findMany({
    where: { communityId: planning.community.id, personId, stoppedAt: null },
  });
  for (const digest of own) await stopDigest(planning, digest);
}
