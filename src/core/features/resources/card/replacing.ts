import type { Db } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";
import { entriesOf } from "../select-resources.ts";

/** What took a resource's place, and what it took the place of itself, as far as the reader may know of them. */
export interface Replacing {
  readonly by?: ResourceEntry;
  readonly of: readonly ResourceEntry[];
}

// A card names a handful.
const MOST = 5;

/** Reads them. */
export async function replacingOf(db: Db, communityId: string, { id, replacedBy }: ResourceEntry): Promise<Replacing> {
  const either = [
    { replacedById: id, publishedAt: { not: null } },
    ...(replacedBy === undefined ? [] : [{ id: replacedBy }]),
  ];
  const rows = await db.resource.findMany({
    where: { communityId, OR: either },
    orderBy: [{ year: "desc" }, { id: "asc" }],
    take: MOST + 1,
  });
  const entries = await entriesOf(db, communityId, rows);
  const by = entries.find((one) => one.id === replacedBy);
  return { ...(by ? { by } : {}), of: entries.filter((one) => one !== by).slice(0, MOST) };
}
