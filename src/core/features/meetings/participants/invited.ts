import { ROLES } from "../../../kernel/access/role.ts";
import { type CommunityDb, type Db, sql } from "../../../services/store/store.ts";

/** Who can be invited: everybody; those of a role and above; of a country; who work on a topic; a person. */
export const INVITED = ["everyone", "role", "country", "topic", "person"] as const;

/** One line of an invitation; the value is a role, country code, topic key or person id, "" for everyone. */
export interface Invited {
  readonly kind: (typeof INVITED)[number];
  readonly value: string;
}

/**
 * Condition on a line `i` of an invitation that it invites a person `p`, by what they are now. `role` says theirs, where another
 * than the one they are known by counts.
 */
export function invites(role = sql`p.role`) {
  return sql`(i.kind = 'everyone' or (i.kind = 'role' and array_position(${RANKS}, ${role}) >= array_position(${RANKS}, i.value))
    or (i.kind = 'country' and i.value = p.country) or (i.kind = 'topic' and i.value = any(p.topics)) or (i.kind = 'person' and i.value = p.id))`;
}

const RANKS = sql`${[...ROLES]}::text[]`;

/**
 * Condition on a meeting `m` and a person `p` that the meeting is there for them: it invites nobody in particular, or them, or
 * they run it or moderate. To others it is as one that does not exist.
 */
export const opensTo = sql`(p.role in ('moderator', 'admin') or m.organiser_id = p.id or m.chair_id = p.id
  or not exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id)
  or exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id and ${invites()}))`;

// Guests are not reminded of what everybody is invited to.
const countsAsInvited = sql`p.left_at is null and p.role <> 'guest'`;

/** Ids of the persons a meeting invites, by what they are now: members and above who have not left. None where it names nobody. */
export async function invitedPersons(db: CommunityDb, community: string, meetingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select p.id from person p where p.community_id = ${community} and ${countsAsInvited}
      and exists (select from invitation i where i.community_id = p.community_id and i.meeting_id = ${meetingId} and ${invites()})
    order by p.id`);
  return rows.map(({ id }) => id);
}

/** Of those meetings the ids of the ones that invite a person, by what they are now. */
export async function meetingsInviting(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  personId: string,
  meetings: readonly string[],
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select distinct i.meeting_id as id from invitation i join person p on p.community_id = i.community_id and p.id = ${personId}
    where i.community_id = ${community.id} and i.meeting_id = any(${[...meetings]}::text[]) and ${countsAsInvited} and ${invites()}`);
  return new Set(rows.map(({ id }) => id));
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

/** Takes a person out of whom meetings invite by name. A meeting for nobody else stays for nobody, and does not become open to all. */
export async function forgetInvited(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  person: string,
): Promise<void> {
  await db.$executeRaw(sql`
    insert into invitation (community_id, meeting_id, kind, value)
    select i.community_id, i.meeting_id, 'person', '' from invitation i
    where i.community_id = ${community.id} and i.kind = 'person' and i.value = ${person} and not exists (
      select from invitation o where o.community_id = i.community_id and o.meeting_id = i.meeting_id and (o.kind, o.value) <> (i.kind, i.value))
    on conflict do nothing`);
  await db.invitation.deleteMany({ where: { communityId: community.id, kind: "person", value: person } });
}
