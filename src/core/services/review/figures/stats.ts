import type { Context } from "../../../kernel/commands/command.ts";
import { type Db, sql } from "../../store/store.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Fewer decisions than that say how one moderator works, not how the community does: the floor of all figures (docs/adr/0060). */
export const FLOOR = 5;
/** Days of which the time to decide is told, and weeks that are shown. */
const DAYS = 90;
const WEEKS = 8;

/** What became of entries in one week, by its Monday on the community's calendar. */
interface Week {
  readonly monday: Date;
  readonly approved: number;
  readonly rejected: number;
  readonly changes: number;
}

/** The review queue in figures. */
export interface ReviewStats {
  readonly waiting: readonly { readonly kind: string; readonly count: number; readonly oldest: Date }[];
  /** Minutes within which half of what was decided lately was decided; undefined where too little was. */
  readonly median?: number;
  readonly weeks: readonly Week[];
}

type At = Pick<Context, "community" | "now"> & { readonly db: Db };

/** Counts what awaits a decision, by kind; how fast entries are decided; and what was decided in the last eight weeks. */
export async function reviewStats(at: At): Promise<ReviewStats> {
  const { db, community, now } = at;
  const waiting = await db.reviewItem.groupBy({
    by: ["subjectKind"],
    where: { communityId: community.id, decision: null },
    _count: true,
    _min: { createdAt: true },
    orderBy: { subjectKind: "asc" },
  });
  const [decided] = await db.$queryRaw<{ count: number; median: number | null }[]>(sql`
    select count(*)::int as count, percentile_cont(0.5) within group (order by waited) as median from review_decision
    where community_id = ${community.id} and waited is not null and at > ${new Date(now.getTime() - DAYS * DAY_MS)}`);
  const { count = 0, median = null } = decided ?? {};
  return {
    waiting: waiting.map(({ subjectKind: kind, _count: entries, _min: { createdAt } }) => ({
      ...{ kind, count: entries, oldest: createdAt ?? now },
    })),
    ...(count < FLOOR || median === null ? {} : { median }),
    weeks: await weeksOf(at),
  };
}

async function weeksOf({ db, community, now }: At): Promise<Week[]> {
  const rows = await db.$queryRaw<(Omit<Week, "monday"> & { monday: string })[]>(sql`
    with week as (select generate_series(0, ${WEEKS - 1}) as back, date_trunc('week', ${now}::timestamptz at time zone ${community.zone}) as current)
    select to_char(w.current - w.back * interval '1 week', 'YYYY-MM-DD') as monday,
      (count(*) filter (where d.what = 'approved'))::int as approved,
      (count(*) filter (where d.what in ('rejected', 'merged')))::int as rejected,
      (count(*) filter (where d.what = 'changes'))::int as changes
    from week w left join review_decision d on d.community_id = ${community.id} and d.waited is not null
      and date_trunc('week', d.at at time zone ${community.zone}) = w.current - w.back * interval '1 week'
    group by 1 order by 1`);
  return rows.map(({ monday, ...counts }) => ({ monday: new Date(`${monday}T12:00:00Z`), ...counts }));
}
