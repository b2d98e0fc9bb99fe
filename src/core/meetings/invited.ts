import { type Db, sql } from "../store/store.ts";

/** Ids of the persons a meeting invites (everyone, those of a role and above, of a country, who work on a topic, or by name), by what they are now: members and above who have not left. None where it names nobody. */
export async function invitedPersons(db: Db, community: string, meetingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select p.id from person p where p.community_id = ${community} and p.left_at is null and p.role <> 'guest'
      and exists (select from invitation i where i.community_id = p.community_id and i.meeting_id = ${meetingId} and (i.kind = 'everyone'
        or (i.kind = 'role' and array_position(array['guest', 'member', 'moderator', 'admin'], p.role) >= array_position(array['guest', 'member', 'moderator', 'admin'], i.value))
        or (i.kind = 'country' and i.value = p.country) or (i.kind = 'topic' and i.value = any(p.topics)) or (i.kind = 'person' and i.value = p.id)))
    order by p.id`);
  return rows.map(({ id }) => id);
}
