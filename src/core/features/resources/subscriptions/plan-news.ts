import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned } from "../../../services/delivery/planning/plan.ts";
import type { ChoreContext } from "../../../services/chores/each-community.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { sql } from "../../../services/store/store.ts";
import { isWanted } from "./matching.ts";

// What was being published when this looked, and is there only afterwards, is found the next time: nothing takes so long.
const SETTLED_MS = 3_600_000;
const NOWHERE_NEAR = { platform: "", space: "" } as const;

/** Plans one message for each person for whom there is something new; each resource once, however many subscriptions want it and however often it is published. */
export async function planNews(at: ChoreContext): Promise<void> {
  const { db, community, now } = at;
  const until = new Date(now.getTime() - SETTLED_MS);
  const rows = await db.$queryRaw<{ person: string; resources: string[] }[]>(sql`
    select s.person_id as person, array_agg(distinct r.id order by r.id) as resources
    from resource_subscription s join resource r on r.community_id = s.community_id
      and r.published_at > s.covered_until and r.published_at <= ${until}::timestamptz and ${isWanted}
    where s.community_id = ${community.id} and r.submitted_by_id is distinct from s.person_id
      and not exists (select from delivery d where d.community_id = s.community_id and d.kind = 'news' and d.person_id = s.person_id
        and d.detail->'resources' ? r.id)
    group by 1 order by 1`);
  const accounts = await accountsOf(
    at,
    rows.map(({ person }) => person),
    { near: NOWHERE_NEAR },
  );
  const planned: Planned[] = [];
  for (const { person, resources } of rows) {
    const to = accounts.get(person);
    const telling = await whenToTell(at, person, now);
    if (!to || telling.kind === "never") continue;
    planned.push({
      ...{ kind: "news", subjectId: person, occurrence: now.toISOString(), to, person, dueAt: telling.at },
      detail: { resources },
    });
  }
  await planDeliveries(at, planned);
  await db.resourceSubscription.updateMany({
    where: { communityId: community.id, coveredUntil: { lt: until } },
    data: { coveredUntil: until },
  });
}
