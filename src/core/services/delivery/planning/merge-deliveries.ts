import { sql } from "../../store/store.ts";
import type { DeliveryPlanning } from "./plan.ts";

/**
 * Turns over to a person what is planned to be said to one who was merged into them, once the accounts are theirs. What is
 * planned or was said twice by that, on an account of each, is said once.
 */
export async function mergeDeliveries(
  { db, community, now }: DeliveryPlanning,
  remaining: string,
  joined: string,
): Promise<void> {
  await db.$executeRaw(sql`
    update delivery set detail = jsonb_set(detail, '{person}', to_jsonb(${remaining}::text))
    where community_id = ${community.id} and detail->>'person' = ${joined}`);
  await db.$executeRaw(
    sql`update delivery set person_id = ${remaining} where community_id = ${community.id} and person_id = ${joined}`,
  );
  await db.$executeRaw(sql`
    update delivery set unasked = ${remaining}::text || substr(unasked, length(${joined}::text) + 1)
    where community_id = ${community.id} and unasked is not null and split_part(unasked, ' ', 1) = ${joined}`);
  await db.$executeRaw(sql`
    with said as (
      select d.id, row_number() over (partition by d.kind, d.subject_id, d.occurrence
        order by d.state in ('sent', 'sending') desc, h.left_at is null desc, d.due_at, d.id) as place
      from delivery d
      join handle h on h.community_id = d.community_id and h.platform = d.platform and h.external_id = d.recipient and h.person_id = ${remaining}
      where d.community_id = ${community.id} and d.address = 'direct' and d.state in ('planned', 'claimed', 'sending', 'sent'))
    update delivery d set state = 'dropped', reason = 'nothing', settled_at = ${now}, lease_until = null, leased_by = null
    from said where d.community_id = ${community.id} and d.id = said.id and said.place > 1 and d.state in ('planned', 'claimed')`);
}
