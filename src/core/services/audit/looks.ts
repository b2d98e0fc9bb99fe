import { type CommunityDb, sql } from "../store/store.ts";

/** One look at private fields. */
export interface Look {
  readonly at: Date;
  /** Who looked; null where nobody is known. */
  readonly name: string | null;
}

/** Looks at the private fields of contacts since then, the newest first, but for those of one person; so many at most, and how many there are. */
export async function looksAt(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  contacts: readonly string[],
  { since, except, most }: { readonly since: Date; readonly except: string; readonly most: number },
): Promise<{ readonly looks: readonly Look[]; readonly total: number }> {
  // Through an index of its own (audit_look_idx).
  const rows = await db.$queryRaw<(Look & { readonly total: number })[]>(sql`
    select a.at, p.name, (count(*) over ())::int as total from audit a
    left join person p on p.community_id = a.community_id and p.id = a.actor_id
    where a.community_id = ${community.id} and a.action = 'contact.look' and a.subject = any(${contacts.map((id) => `contact:${id}`)}::text[])
      and a.at >= ${since} and a.actor_id is distinct from ${except} order by a.at desc, a.seq desc limit ${most}`);
  return { looks: rows.map(({ at, name }) => ({ at, name })), total: rows[0]?.total ?? 0 };
}
