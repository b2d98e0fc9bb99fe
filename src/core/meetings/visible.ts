import type { Caller } from "../command.ts";
import { atLeast, type Role, ROLES } from "../people/role.ts";
import { labelsUpTo } from "../sharing.ts";
import { sql } from "../store/store.ts";

type Sees = Pick<Caller, "role" | "personId" | "ceiling">;

/**
 * Condition on a meeting `m` that the caller may see: labelled no higher than they may read and, where it invites only
 * some, theirs: they are invited, organise or chair it. Moderators see what is labelled for them, whoever is invited.
 */
export function visibleTo({ role, personId, ceiling }: Sees) {
  const labelled = sql`m.sharing = any(${labelsUpTo(ceiling)})`;
  if (atLeast(role, "moderator")) return labelled;
  const own = personId ?? "";
  return sql`(${labelled} and (m.organiser_id = ${own} or m.chair_id = ${own}
    or not exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id) or ${invites({ role, personId: own })}))`;
}

/** Condition on a meeting `m` that is a person's own: they organise or chair it, are invited, or have answered. */
export function ownMeeting(role: Role, personId: string) {
  return sql`(m.organiser_id = ${personId} or m.chair_id = ${personId} or ${invites({ role, personId })}
    or exists (select from rsvp r where r.community_id = m.community_id and r.meeting_id = m.id and r.person_id = ${personId}))`;
}

/** Condition on a meeting `m` that invites a person by name or by what they are. */
function invites({ role, personId }: { readonly role: Role; readonly personId: string }) {
  const roles = ROLES.filter((r) => atLeast(role, r));
  return sql`exists (select from invitation i left join person p on p.community_id = i.community_id and p.id = ${personId}
    where i.community_id = m.community_id and i.meeting_id = m.id and (i.kind = 'everyone' or (i.kind = 'role' and i.value = any(${roles}))
      or (i.kind = 'person' and i.value = ${personId}) or (i.kind = 'country' and i.value = p.country) or (i.kind = 'topic' and i.value = any(p.topics))))`;
}
