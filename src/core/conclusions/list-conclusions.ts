import { type Sees, visibleAmong } from "../meetings/visible.ts";
import { labelsUpTo, type Sharing } from "../sharing.ts";
import type { Prisma } from "../store/generated/client.ts";
import type { Db } from "../store/store.ts";
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

/** Conclusions that stand and fit the filter, which the caller may see, newest first, at most `limit`. */
export function listConclusions(db: Db, community: string, caller: Sees, filter: ConclusionFilter, limit: number): Promise<ConclusionEntry[]> {
  return entries(db, caller, conclusionsWhere(community, caller.ceiling, filter), limit);
}

/** The conclusions with those ids that stand and that the caller may see, in that order. */
export async function conclusionsById(db: Db, community: string, caller: Sees, ids: readonly string[]): Promise<ConclusionEntry[]> {
  const found = await entries(db, caller, { ...conclusionsWhere(community, caller.ceiling, {}), id: { in: [...ids] } }, ids.length);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
}

async function entries(db: Db, caller: Sees, where: Prisma.ConclusionWhereInput, limit: number): Promise<ConclusionEntry[]> {
  const rows = await db.conclusion.findMany({
    where,
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { meeting: { select: { title: true } }, author: { select: { name: true } } },
  });
  // Of a meeting that is not for the caller not even the title is said.
  const [first] = rows;
  const seen = first
    ? await visibleAmong(
        db,
        first.communityId,
        caller,
        rows.flatMap((row) => row.meetingId ?? []),
      )
    : new Set();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    concludedAt: row.concludedAt,
    ...(row.meeting && seen.has(row.meetingId) ? { meeting: row.meeting.title } : {}),
    ...(row.pillarKey === null ? {} : { pillar: row.pillarKey }),
    ...(row.topicKey === null ? {} : { topic: row.topicKey }),
    ...(row.country === null ? {} : { country: row.country }),
    ...(row.author ? { author: row.author.name } : {}),
    ...(row.source === null ? {} : { source: row.source }),
  }));
}

/** How many conclusions `listConclusions` would find without a limit. */
export function countConclusions(db: Db, community: string, ceiling: Sharing, filter: ConclusionFilter): Promise<number> {
  return db.conclusion.count({ where: conclusionsWhere(community, ceiling, filter) });
}

function conclusionsWhere(community: string, ceiling: Sharing, filter: ConclusionFilter): Prisma.ConclusionWhereInput {
  return {
    communityId: community,
    withdrawnAt: null,
    sharing: { in: labelsUpTo(ceiling) },
    ...(filter.meeting === undefined ? {} : { meetingId: filter.meeting }),
    ...(filter.pillar === undefined ? {} : { pillarKey: filter.pillar }),
    ...(filter.topic === undefined ? {} : { topicKey: filter.topic }),
    ...(filter.country === undefined ? {} : { country: filter.country }),
    ...(filter.since === undefined ? {} : { concludedAt: { gte: filter.since } }),
  };
}
