import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { changedSince, type ConclusionCorrected } from "./life/corrected-since.ts";
import { conclusionsById } from "./list-conclusions.ts";

/** From one moment to another, both in it; null for no end. */
export interface TimeSpan {
  readonly since: Date;
  readonly until: Date | null;
}

/** Which conclusions of a meeting are asked for. */
export interface ConcludedThen {
  readonly meeting: string;
  /** What was recorded as said in this time is meant, */
  readonly during: TimeSpan;
  /** but for what was in one of these; */
  readonly except: readonly TimeSpan[];
  /** and what was given as concluded on a day from the first to the last (YYYY-MM-DD), whenever the bot learnt of it. */
  readonly days: { readonly first: string; readonly last: string };
}

/** Conclusions that stand and were reached then; those that the reader may see, in the order in which the bot learnt of them. */
export async function concludedThen(db: Db, community: string, asked: ConcludedThen): Promise<ConclusionEntry[]> {
  return conclusionsById(db, community, await idsThen(db, community, asked, { withdrawnAt: null }));
}

/** That conclusions which were reached then, and were known at a moment, were withdrawn after it; as far as the reader may know, in that order. */
export async function withdrawnSince(
  db: Db,
  community: string,
  asked: ConcludedThen,
  since: Date,
): Promise<ConclusionCorrected[]> {
  const ids = await idsThen(db, community, asked, { withdrawnAt: { gt: since }, createdAt: { lte: since } });
  return changedSince(db, community, ids, { what: ["withdrawn"], since });
}

/** Ids of conclusions that were reached then, in the order in which the bot learnt of them. */
async function idsThen(
  db: Db,
  community: string,
  asked: ConcludedThen,
  which: Prisma.ConclusionWhereInput,
): Promise<string[]> {
  const { meeting, during, days } = asked;
  const rows = await db.conclusion.findMany({
    where: {
      communityId: community,
      meetingId: meeting,
      ...which,
      OR: [
        { concludedAt: { gte: during.since, ...(during.until ? { lte: during.until } : {}) } },
        { concludedAt: { gte: new Date(`${days.first}T00:00:00Z`), lte: new Date(`${days.last}T23:59:59.999Z`) } },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, createdAt: true, concludedAt: true },
  });
  return rows.filter((row) => isOf(row, asked)).map(({ id }) => id);
}

// What comes with a day of its own (imports/dates.ts: as noon UTC) was not said when the bot learnt of it.
function isOf(
  { createdAt, concludedAt }: { readonly createdAt: Date; readonly concludedAt: Date },
  { during, except, days }: ConcludedThen,
): boolean {
  if (createdAt.getTime() === concludedAt.getTime())
    return isIn(concludedAt, during) && !except.some((span) => isIn(concludedAt, span));
  const day = concludedAt.toISOString().slice(0, 10);
  return days.first <= day && day <= days.last;
}

const isIn = (at: Date, { since, until }: TimeSpan): boolean => at >= since && (until === null || at <= until);

/** When the bot learnt last of a conclusion that a meeting reached since a moment, withdrawn or not; undefined where of none. */
export async function lastConcludedAt(
  db: Db,
  community: string,
  meeting: string,
  since: Date,
): Promise<Date | undefined> {
  const last = await db.conclusion.findFirst({
    where: { communityId: community, meetingId: meeting, concludedAt: { gte: since } },
    orderBy: { createdAt: "desc" },
  });
  return last?.createdAt;
}
