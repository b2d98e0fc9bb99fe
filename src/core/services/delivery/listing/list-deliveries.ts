import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { joinSql, noSql, sql } from "../../store/store.ts";
import { silentKinds } from "../kinds.ts";
import type { LedgerRow } from "../ledger.ts";
import { type Measure, OUTCOMES, outcomeSql, type OutcomeState } from "./outcome-state.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Days that are looked back and ahead. */
export const DAYS = 7;

/** Most rows that one list leads through: 25 pages. */
export const MOST = 200;

type In = Pick<Context, "db" | "community" | "catalogue">;

// Every state there is: with it, what is asked about a time is found by state and time.
const STATES = ["planned", "claimed", "sending", "sent", "dropped", "failed"];

/** Rows that tell people something: what says nothing is shown where it stands for that while it waits, and where nothing came of it that should have. */
function shown(catalogue: Features) {
  const silent = [...silentKinds(catalogue)];
  const standing = silent.flatMap(([kind, one]) => (one.shown ? [kind] : []));
  return sql`(d.kind <> all(${silent.map(([kind]) => kind)}::text[]) or d.state = 'failed'
    or (d.kind = any(${standing}::text[]) and (d.state = 'planned' or d.reason = 'late')))`;
}

function around({ community, catalogue }: In, { now }: Measure) {
  const span = DAYS * DAY_MS;
  const [from, until] = [new Date(now.getTime() - span), new Date(now.getTime() + span)];
  return sql`d.community_id = ${community.id} and d.state in (${joinSql(STATES)}) and d.attempt_at >= ${from} and d.attempt_at < ${until} and ${shown(catalogue)}`;
}

/** How many deliveries of the days behind and ahead became what. */
export async function countOutcomes(where: In, measure: Measure): Promise<Readonly<Record<OutcomeState, number>>> {
  const rows = await where.db.$queryRaw<{ outcome: OutcomeState; count: number }[]>(sql`
    select ${outcomeSql(measure)} as outcome, count(*)::int as count from delivery d where ${around(where, measure)} group by 1`);
  const counts = new Map(rows.map((r) => [r.outcome, r.count]));
  return Object.fromEntries(OUTCOMES.map((state) => [state, counts.get(state) ?? 0])) as Record<OutcomeState, number>;
}

/** What a list is limited to. */
export interface DeliveryFilter {
  /** Everything but what is planned, where absent. */
  readonly state?: OutcomeState;
  /** What they are about. */
  readonly subject?: string;
}

/** Ids of deliveries of the days behind and ahead, at most MOST: what is planned in order, everything else the newest first. */
export async function listDeliveries(
  where: In,
  { state, subject }: DeliveryFilter,
  measure: Measure,
): Promise<string[]> {
  const outcome = outcomeSql(measure);
  const rows = await where.db.$queryRaw<{ id: string }[]>(sql`
    select d.id from delivery d where ${around(where, measure)} ${subject === undefined ? noSql : sql`and d.subject_id = ${subject}`}
      and ${state === undefined ? sql`${outcome} <> 'planned'` : sql`${outcome} = ${state}`}
    order by ${state === "planned" ? sql`d.attempt_at, d.address, d.id` : sql`coalesce(d.settled_at, d.due_at) desc, d.due_at desc, d.address, d.id`} limit ${MOST}`);
  return rows.map(({ id }) => id);
}

/** Rows by id, in that order. */
export async function rowsOf(
  { db, community }: Pick<In, "db" | "community">,
  ids: readonly string[],
): Promise<LedgerRow[]> {
  const rows = await db.delivery.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
