import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Db } from "../../../services/store/store.ts";
import { trackingOf, type TrackingStatus } from "./tracking.ts";

/** How far countries said they are with conclusions: by the conclusion's id, then by ISO code. */
export async function trackedCountries(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, TrackingStatus>>> {
  const rows = await db.conclusionTracking.findMany({
    where: { communityId, conclusionId: { in: [...ids] } },
    select: { conclusionId: true, country: true, status: true },
  });
  return new Map(
    [...groupBy(rows, ({ conclusionId }) => conclusionId)].map(([id, said]) => [
      id,
      new Map(said.map(({ country, status }) => [country, trackingOf(status)])),
    ]),
  );
}
