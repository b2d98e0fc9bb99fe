import { type Db, sql } from "../store/store.ts";

/** Who can be invited: everybody; those of a role and above; of a country; who work on a topic; a person. */
export const INVITED = ["everyone", "role", "country", "topic", "person"] as const;

/** One line of an invitation; the value is a role, country code, topic key or person id, "" for everyone. */
export interface Invited {
  readonly kind: (typeof INVITED)[number];
  readonly value: string;
}

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

/** Pairs of a meeting and a person, as "meeting person", in which the meeting invites only some and they are not among them, nor run it, nor moderate: to them it is as one that does not exist. */
export async function shutOut(db: Db, community: string, meetings: readonly string[], persons: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ pair: string }[]>(sql`
    select distinct m.id || ' ' || p.id as pair from unnest(${meetings}::text[], ${persons}::text[]) w (meeting_id, person_id)
    join meeting m on m.community_id = ${community} and m.id = w.meeting_id and exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id)
    join person p on p.community_id = m.community_id and p.id = w.person_id and p.role not in ('moderator', 'admin')
    where m.organiser_id is distinct from p.id and m.chair_id is distinct from p.id
      and not exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id and (i.kind = 'everyone'
        or (i.kind = 'role' and array_position(array['guest', 'member', 'moderator', 'admin'], p.role) >= array_position(array['guest', 'member', 'moderator', 'admin'], i.value))
        or (i.kind = 'country' and i.value = p.country) or (i.kind = 'topic' and i.value = any(p.topics)) or (i.kind = 'person' and i.value = p.id)))`);
  return new Set(rows.map(({ pair }) => pair));
}

/** Invites one who remains wherever one who was merged into them was invited by name. */
export async function mergeInvitations(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  remaining: string,
  joined: string,
): Promise<void> {
  await db.$executeRaw(sql`
    insert into invitation (community_id, meeting_id, kind, value)
    select community_id, meeting_id, kind, ${remaining} from invitation where community_id = ${community.id} and kind = 'person' and value = ${joined}
    on conflict do nothing`);
  await db.invitation.deleteMany({ where: { communityId: community.id, kind: "person", value: joined } });
}
