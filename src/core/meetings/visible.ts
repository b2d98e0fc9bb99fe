import type { Caller } from "../command.ts";
import { atLeast } from "../people/role.ts";
import { labelsUpTo } from "../sharing.ts";
import { type Db, sql } from "../store/store.ts";
import { invites } from "./invited.ts";

/** Who is looking. */
export type Sees = Pick<Caller, "role" | "personId" | "ceiling">;

/**
 * Condition on a meeting `m` that the caller may see: labelled no higher than they may read and, where it invites only
 * some, theirs: they are invited, organise or chair it. Moderators see what is labelled for them, whoever is invited.
 */
export function visibleTo({ role, personId, ceiling }: Sees) {
  const labelled = sql`m.sharing = any(${labelsUpTo(ceiling)})`;
  if (atLeast(role, "moderator")) return labelled;
  const own = personId ?? "";
  return sql`(${labelled} and (m.organiser_id = ${own} or m.chair_id = ${own}
    or not exists (select from invitation i where i.community_id = m.community_id and i.meeting_id = m.id)
    or exists (select from invitation i left join person p on p.community_id = i.community_id and p.id = ${own}
      where i.community_id = m.community_id and i.meeting_id = m.id and ${invites(sql`${role}::text`)})))`;
}

/** Which of those meetings the caller may see. */
export async function visibleAmong(db: Db, community: string, caller: Sees, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`select m.id from meeting m where m.community_id = ${community} and m.id = any(${[...new Set(ids)]}::text[]) and ${visibleTo(caller)}`,
  );
  return new Set(rows.map(({ id }) => id));
}
