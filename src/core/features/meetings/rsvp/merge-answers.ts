import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { sql } from "../../../services/store/store.ts";
import { settleAllPlaces } from "../places/places.ts";

/**
 * Turns over to a person what another who was merged into them answered, and where they were: of two answers about the same
 * the newer wins, but what they said themselves over what stands for an interest. A yes keeps the better of two places; what becomes
 * free by that is passed on. Whoever muted a meeting with either account has muted it.
 */
export async function mergeAnswers(planning: DeliveryPlanning, remaining: string, joined: string): Promise<void> {
  const { db, community } = planning;
  const meetings = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m where m.community_id = ${community.id}
      and exists (select from rsvp r where r.community_id = m.community_id and r.meeting_id = m.id and r.person_id = ${joined})
    order by m.id for update`);
  // What is left of the older answer is its place.
  await db.$executeRaw(sql`
    with best as (select distinct on (meeting_id, occurrence) meeting_id, occurrence, seat, queued_at, offered_until from rsvp
      where community_id = ${community.id} and person_id in (${remaining}, ${joined}) and answer = 'yes'
      order by meeting_id, occurrence, array_position(array['held', 'offered', 'waiting', 'lapsed'], coalesce(seat, 'held')), queued_at)
    update rsvp r set seat = b.seat, queued_at = b.queued_at, offered_until = b.offered_until from best b
    where r.community_id = ${community.id} and r.person_id in (${remaining}, ${joined}) and r.answer = 'yes'
      and r.meeting_id = b.meeting_id and r.occurrence = b.occurrence`);
  await db.$executeRaw(sql`
    delete from rsvp r using rsvp o
    where r.community_id = ${community.id} and o.community_id = r.community_id and o.meeting_id = r.meeting_id
      and r.person_id in (${remaining}, ${joined}) and o.person_id in (${remaining}, ${joined}) and o.person_id <> r.person_id
      and (o.occurrence = '' and o.via is null and r.via is not null or o.occurrence = r.occurrence
        and (o.via is null, o.answered_at, o.person_id = ${remaining}) > (r.via is null, r.answered_at, r.person_id = ${remaining}))`);
  await db.$executeRaw(
    sql`update rsvp set person_id = ${remaining} where community_id = ${community.id} and person_id = ${joined}`,
  );
  await db.$executeRaw(sql`
    insert into attendance (community_id, meeting_id, occurrence, person_id, how, at)
    select community_id, meeting_id, occurrence, ${remaining}, how, at from attendance where community_id = ${community.id} and person_id = ${joined}
    on conflict do nothing`);
  await db.$executeRaw(sql`
    insert into mute (community_id, meeting_id, occurrence, person_id, at)
    select community_id, meeting_id, occurrence, ${remaining}, at from mute where community_id = ${community.id} and person_id = ${joined}
    on conflict do nothing`);
  // Their rows go with the person; of what is told to persons the ledger sees to itself.
  await db.attendance.deleteMany({ where: { communityId: community.id, personId: joined } });
  await db.mute.deleteMany({ where: { communityId: community.id, personId: joined } });
  for (const { id } of meetings) await settleAllPlaces(planning, id);
}
