import type { ChoreContext } from "../../../../services/chores/each-community.ts";
import { accountsOf } from "../../../../services/delivery/planning/accounts.ts";
import { moderatorIds } from "../../../../services/people/moderators.ts";
import { sql } from "../../../../services/store/store.ts";
import { CHECKED_AT, DUE_AT, GRACE_DAYS } from "../checked.ts";
import { nextStep, type AskingStep, type DueResource } from "./next-step.ts";
import { ANYWHERE, planStill } from "./plan-still.ts";
import { DAY_MS } from "../../../../kernel/time/units.ts";

/** One person is asked about so many at a time. Our choice: more are a task, and not a question. */
const MOST_OPEN = 5;
/** After so many days without an answer of anybody, everybody is asked anew. Our choice. */
const QUIET_DAYS = 180;
// As many as one run looks at; the others are there tomorrow.
const AT_ONCE = 1_000;

/**
 * Asks about resources of which it is time whether they are still so: whoever said it last, then one moderator after the other, until
 * one answers. Of two who do so at once, one does. Nobody has more than five to answer.
 */
export async function askInTurn(at: ChoreContext): Promise<void> {
  const waiting = await dueNow(at);
  if (waiting.length === 0) return;
  const moderators = await moderatorIds(at);
  const verifiers = waiting.flatMap(({ verifier }) => (verifier === null ? [] : [verifier]));
  const accounts = await accountsOf(at, [...moderators, ...verifiers], { near: ANYWHERE });
  const reached = moderators.filter((person) => accounts.has(person));
  const open = await openNow(at);
  const steps: AskingStep[] = [];
  for (const one of waiting) {
    const verifier = one.verifier !== null && accounts.has(one.verifier) ? one.verifier : null;
    const step = nextStep({ ...one, verifier }, reached);
    const theirs = step.person === null ? 0 : (open.get(step.person) ?? 0);
    if (step.person !== null && theirs >= MOST_OPEN) continue;
    if (step.person !== null) open.set(step.person, theirs + 1);
    steps.push(step);
  }
  const taken = await take(at, steps);
  await planStill(
    at,
    accounts,
    steps.filter(({ id }) => taken.has(id)),
  );
}

/** What it is time for, and nobody is asked about who still has days to answer. */
async function dueNow({ db, community, now }: ChoreContext): Promise<DueResource[]> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const over = (column: ReturnType<typeof sql>, days: number) =>
    // What was noted before the last look counts no more, nor what a clock noted that was wrong.
    sql`(${column} is null or ${column} <= ${CHECKED_AT} or ${column} <= ${ago(days)}::timestamptz or ${column} > ${ago(-1)}::timestamptz)`;
  return db.$queryRaw<DueResource[]>(sql`
    select r.id, ${CHECKED_AT} as "checkedAt", v.id as verifier, f.asked_at as "askedAt", coalesce(f.turn, 0)::int as turn,
      f.unanswered_at as "unansweredAt"
    from resource r left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
      left join person v on v.community_id = f.community_id and v.id = f.verified_by_id and v.left_at is null and v.suspended_at is null
    where r.community_id = ${community.id} and r.published_at is not null and ${DUE_AT} <= ${now}::timestamptz
      and ${over(sql`f.asked_at`, GRACE_DAYS)} and ${over(sql`f.unanswered_at`, QUIET_DAYS)}
    order by ${DUE_AT}, r.id limit ${AT_ONCE}`);
}

/** How many questions each person has to answer. */
async function openNow({ db, community, now }: ChoreContext): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ person: string; count: number }[]>(sql`
    select asked_id as person, count(*)::int as count from resource_freshness
    where community_id = ${community.id} and asked_id is not null and asked_at > ${new Date(now.getTime() - GRACE_DAYS * DAY_MS)}
    group by 1`);
  return new Map(rows.map(({ person, count }) => [person, count]));
}

/** Notes who is asked next; the ids of those of which nobody noted something meanwhile. */
async function take({ db, community, now }: ChoreContext, steps: readonly AskingStep[]): Promise<ReadonlySet<string>> {
  if (steps.length === 0) return new Set();
  const ids = steps.map(({ id }) => id);
  await db.$executeRaw(sql`
    insert into resource_freshness (community_id, resource_id) select ${community.id}, unnest(${ids}::text[]) on conflict do nothing`);
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    update resource_freshness f set turn = n.turn, asked_id = n.person,
      asked_at = case when n.person is not null then ${now}::timestamptz end,
      unanswered_at = case when n.person is null then ${now}::timestamptz end
    from (select * from unnest(${ids}::text[], ${steps.map(({ person }) => person)}::text[], ${steps.map(({ turn }) => turn)}::int[],
      ${steps.map(({ was }) => was.turn)}::int[], ${steps.map(({ was }) => was.askedAt?.toISOString() ?? null)}::timestamptz[],
      ${steps.map(({ was }) => was.unansweredAt?.toISOString() ?? null)}::timestamptz[]) as n(id, person, turn, was_turn, was_asked, was_unanswered)) n
    where f.community_id = ${community.id} and f.resource_id = n.id and f.turn = n.was_turn
      and f.asked_at is not distinct from n.was_asked and f.unanswered_at is not distinct from n.was_unanswered
    returning f.resource_id as id`);
  return new Set(rows.map(({ id }) => id));
}
