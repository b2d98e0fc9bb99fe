import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned } from "../../../services/delivery/planning/plan.ts";
import type { ChoreContext } from "../../../services/chores/each-community.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { sql } from "../../../services/store/store.ts";
import { isWanted } from "./matching.ts";
import { newFor, type PerhapsNew } from "./new-for.ts";
import { DAY_MS, HOUR_MS } from "../../../kernel/time/units.ts";

// What was being published when this looked, and is there only afterwards, is found the next time: nothing takes so long.
const SETTLED_MS = HOUR_MS;
const NOWHERE_NEAR = { platform: "", space: "" } as const;

/** So many people at once: each may follow thirty questions, which are asked, and others wait for this transaction in an embedded store. */
const AT_ONCE = 20;

// Clocks of replicas differ by less.
const OFF_MS = 600_000;

/** Has what a clock that was ahead by mistake told up to be told from yesterday on: this is done each day, and nothing is told twice. */
async function coverNoFurther({ db, community, now }: ChoreContext): Promise<void> {
  await db.resourceSubscription.updateMany({
    where: { communityId: community.id, coveredUntil: { gt: new Date(now.getTime() + OFF_MS) } },
    data: { coveredUntil: new Date(now.getTime() - DAY_MS - SETTLED_MS) },
  });
}

/**
 * Plans one message for each person for whom there is something new and who had none today, for some of them at once: returns whether there
 * may be others. Each resource once, however many subscriptions want it and however often it is published.
 */
export async function planNews(at: ChoreContext): Promise<boolean> {
  const { db, community, now } = at;
  const until = new Date(now.getTime() - SETTLED_MS);
  const day = now.toISOString().slice(0, 10);
  await coverNoFurther(at);
  // What is new since their message of today is told tomorrow.
  const told = sql`exists (select from delivery d where d.community_id = s.community_id and d.kind = 'news'
    and d.person_id = s.person_id and starts_with(d.occurrence, ${day}))`;
  const rows = await db.$queryRaw<PerhapsNew[]>(sql`
    with news as materialized (select s.person_id as person, s.words, array_agg(distinct r.id order by r.id) as resources
    from resource_subscription s join resource r on r.community_id = s.community_id
      and r.published_at > s.covered_until and r.published_at <= ${until}::timestamptz and ${isWanted}
    where s.community_id = ${community.id} and r.submitted_by_id is distinct from s.person_id and not ${told}
      and not exists (select from delivery d where d.community_id = s.community_id and d.kind = 'news' and d.person_id = s.person_id
        and d.detail->'resources' ? r.id)
    group by 1, 2)
    select * from news where person in (select distinct person from news order by 1 limit ${AT_ONCE}) order by 1, 2`);
  const people = [...new Set(rows.map(({ person }) => person))];
  const isLast = people.length < AT_ONCE;
  const found = await newFor(at, rows);
  const accounts = await accountsOf(at, [...found.keys()], { near: NOWHERE_NEAR });
  const planned: Planned[] = [];
  for (const [person, resources] of found) {
    const to = accounts.get(person);
    const telling = await whenToTell(at, person, now);
    if (!to || telling.kind === "never") continue;
    planned.push({
      ...{ kind: "news", subjectId: person, occurrence: day, to, person, dueAt: telling.at },
      detail: { resources: [...resources] },
    });
  }
  // Before they are planned: whoever is told now has been told up to here.
  await db.$executeRaw(sql`
    update resource_subscription s set covered_until = ${until}::timestamptz
    where s.community_id = ${community.id} and s.covered_until < ${until}::timestamptz and not ${told}
      and (${isLast} or s.person_id = any(${people}::text[]))`);
  await planDeliveries(at, planned);
  return !isLast;
}
