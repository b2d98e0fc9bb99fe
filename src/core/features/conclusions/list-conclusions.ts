import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { entriesOf, WITH_ENTRY } from "./conclusion-entries.ts";
import { type ConclusionFilter, conclusionsWhere } from "./conclusion-filter.ts";

export type { ConclusionFilter } from "./conclusion-filter.ts";

/** Conclusions that stand and fit the filter, which the reader may see, at most `limit`: newest first, or last recorded first where they are asked for by that. */
export async function listConclusions(
  db: Db,
  community: string,
  filter: ConclusionFilter,
  limit: number,
): Promise<ConclusionEntry[]> {
  const newest = filter.recorded === undefined ? "concludedAt" : "createdAt";
  return entries(db, community, await conclusionsWhere(db, community, filter), limit, newest);
}

/** The conclusions with those ids that stand and that the reader may see, in that order. */
export async function conclusionsById(db: Db, community: string, ids: readonly string[]): Promise<ConclusionEntry[]> {
  const where = { ...(await conclusionsWhere(db, community, {})), id: { in: [...ids] } };
  const found = await entries(db, community, where, ids.length);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
}

async function entries(
  db: Db,
  community: string,
  where: Prisma.ConclusionWhereInput,
  take: number,
  newest: "concludedAt" | "createdAt" = "concludedAt",
): Promise<ConclusionEntry[]> {
  const orderBy: Prisma.ConclusionOrderByWithRelationInput[] = [{ [newest]: "desc" }, { id: "desc" }];
  return entriesOf(db, community, await db.conclusion.findMany({ where, orderBy, take, include: WITH_ENTRY }));
}

/** How many conclusions `listConclusions` would find without a limit. */
export async function countConclusions(db: Db, community: string, filter: ConclusionFilter): Promise<number> {
  return db.conclusion.count({ where: await conclusionsWhere(db, community, filter) });
}
