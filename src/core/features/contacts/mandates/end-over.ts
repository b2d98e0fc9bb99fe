import { type CommunityDb, sql } from "../../../services/store/store.ts";
import { stillOn } from "./current.ts";
import type { Handover } from "./name-mandates.ts";

/** Ends mandates whose last day is over, and those of contacts that are gone; returns those that nobody else has by now, but for what was over when it was recorded. */
export async function endOver({
  db,
  community: { id: community },
  now,
}: {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}): Promise<readonly Handover[]> {
  await db.$executeRaw(
    sql`delete from point_of_contact pc where pc.community_id = ${community} and pc.until < ${stillOn(now)}::date`,
  );
  const ended = await db.$queryRaw<(Handover & { readonly told: boolean })[]>(sql`
    update mandate m set ended_at = ${now}
    where m.community_id = ${community} and m.ended_at is null and not exists (select from point_of_contact pc
      where pc.community_id = m.community_id and pc.country = m.country and pc.topic_key = m.topic_key and pc.contact_id = m.contact_id)
    returning m.country, m.topic_key as topic, m.contact_id as "from", (m.until is null or m.until >= m.recorded_at::date)
      and not exists (select from point_of_contact pc
        where pc.community_id = m.community_id and pc.country = m.country and pc.topic_key = m.topic_key) as told`);
  return ended.filter(({ told }) => told).map(({ told: _, ...one }) => one);
}
