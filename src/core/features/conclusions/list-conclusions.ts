import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { ConclusionEntry } from "./conclusion.ts";

/** What conclusions are asked for; an absent part asks for any. */
export interface ConclusionFilter {
  readonly meeting?: string;
  readonly pillar?: string;
  readonly topic?: string;
  readonly country?: string;
  /** Concluded at this moment or later. */
  readonly since?: Date;
}

/** Conclusions that stand and fit the filter, which the reader may see, newest first, at most `limit`. */
export function listConclusions(
  db: Db,
  community: string,
  filter: ConclusionFilter,
  limit: number,
): Promise<ConclusionEntry[]> {
  return entries(db, conclusionsWhere(community, filter), limit);
}

/** The conclusions with those ids that stand and that the reader may see, in that order. */
export async function conclusionsById(db: Db, community: string, ids: readonly string[]): Promise<ConclusionEntry[]> {
  const found = await entries(db, { ...conclusionsWhere(community, {}), id: { in: [...ids] } }, ids.length);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
}

async function entries(db: Db, where: Prisma.ConclusionWhereInput, limit: number): Promise<ConclusionEntry[]> {
  const rows = await db.conclusion.findMany({
    where,
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { meeting: { select: { title: true } }, author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    concludedAt: row.concludedAt,
    ...(row.meeting ? { meeting: row.meeting.title } : {}),
    ...(row.pillarKey === null ? {} : { pillar: row.pillarKey }),
    ...(row.topicKey === null ? {} : { topic: row.topicKey }),
    ...(row.country === null ? {} : { country: row.country }),
    ...(row.author ? { author: row.author.name } : {}),
    ...(row.source === null ? {} : { source: row.source }),
  }));
}

/** How many conclusions `listConclusions` would find without a limit. */
export function countConclusions(db: Db, community: string, filter: ConclusionFilter): Promise<number> {
  return db.conclusion.count({ where: conclusionsWhere(community, filter) });
}

function conclusionsWhere(community: string, filter: ConclusionFilter): Prisma.ConclusionWhereInput {
  return {
    communityId: community,
    withdrawnAt: null,
    ...(filter.meeting === undefined ? {} : { meetingId: filter.meeting }),
    ...(filter.pillar === undefined ? {} : { pillarKey: filter.pillar }),
    ...(filter.topic === undefined ? {} : { topicKey: filter.topic }),
    ...(filter.country === undefined ? {} : { country: filter.country }),
    ...(filter.since === undefined ? {} : { concludedAt: { gte: filter.since } }),
  };
}
