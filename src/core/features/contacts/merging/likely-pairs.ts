import type { Context } from "../../../kernel/commands/command.ts";
import { sql } from "../../../services/store/store.ts";

/** Two contacts that may be the same: the one that would stay, the one that would go, and why. */
export interface LikelyPair {
  readonly stays: string;
  readonly goes: string;
  readonly why: readonly ("phones" | "emails" | "name")[];
}

/**
 * Contacts that are probably the same, as far as the reader may see them: with a telephone number or e-mail address in common that no third has, or of the same name and
 * country. Those with most in common first; the one stays that is somebody's, else the older.
 */
export async function likelyPairs(
  { db, community }: Pick<Context, "db" | "community">,
  most: number,
): Promise<LikelyPair[]> {
  return db.$queryRaw<LikelyPair[]>(sql`
    with address as (
      select a.digest, a.field, a.contact_id, count(*) over (partition by a.digest, a.field) as holders
      from contact_address a join contact c on c.community_id = a.community_id and c.id = a.contact_id
      where a.community_id = ${community.id} and coalesce(c.visibility->>a.field, '') <> 'nobody'
    ), alike as (
      select a.contact_id as one, b.contact_id as other, a.field as why from address a join address b on b.digest = a.digest and b.field = a.field
      where a.contact_id < b.contact_id and a.holders = 2
      union
      select a.id, b.id, 'name' from contact a join contact b on b.community_id = a.community_id and b.folded = a.folded and b.country = a.country
      where a.community_id = ${community.id} and a.id < b.id
    ), pair as (select one, other, array_agg(why order by why) as why from alike group by one, other)
    select case when later then p.other else p.one end as stays, case when later then p.one else p.other end as goes, p.why
    from pair p join contact a on a.community_id = ${community.id} and a.id = p.one join contact b on b.community_id = ${community.id} and b.id = p.other
    cross join lateral (select coalesce(
      case when (a.person_id is null) <> (b.person_id is null) then a.person_id is null end, b.created_at < a.created_at) as later) l
    order by cardinality(p.why) desc, a.folded, p.one, p.other limit ${most}`);
}
