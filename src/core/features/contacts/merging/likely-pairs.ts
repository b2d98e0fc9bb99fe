import type { Context } from "../../../kernel/commands/command.ts";
import { wasRejected } from "../../../services/review/entries.ts";
import { noSql, sql } from "../../../services/store/store.ts";
import { FOR_SOMEBODY } from "../addresses/stands-in.ts";

/** Two contacts that may be the same: the one that would stay, the one that would go, and why. */
export interface LikelyPair {
  /** Both ids, in one order whatever stays. */
  readonly id: string;
  readonly stays: string;
  readonly goes: string;
  readonly why: readonly ("phones" | "emails" | "name")[];
}

/** Which pairs are looked for: those that some make among each other, those of one, those that can become one; all where it is empty. */
export interface WhichPairs {
  readonly among?: readonly string[];
  readonly of?: string;
  /** Without those of two people: these contacts cannot become one. */
  readonly mergeable?: true;
}

/**
 * Contacts that are probably the same, as far as the reader may see them: with a telephone number or e-mail address in common that no third has, or of the same name and
 * country. Those with most in common first; the one stays that is somebody's, else the older. Those of which a
 * moderator said that they are two are left out.
 */
export async function likelyPairs(
  { db, community }: Pick<Context, "db"> & { readonly community: { readonly id: string } },
  most: number,
  { among, of, mergeable }: WhichPairs = {},
): Promise<LikelyPair[]> {
  const ids = [...(among ?? [])];
  const either = among === undefined ? noSql : sql`and (a.id = any(${ids}::text[]) and b.id = any(${ids}::text[]))`;
  const its = of === undefined ? noSql : sql`and ${of} in (a.id, b.id)`;
  const nobodys = mergeable ? sql`and coalesce(a.person_id = b.person_id, true)` : noSql;
  const held = among === undefined ? noSql : sql`and a.digest in (select digest from contact_address where community_id = ${community.id} and contact_id = any(${ids}::text[]))`; // biome-ignore format: one line
  return db.$queryRaw<LikelyPair[]>(sql`
    with address as (
      select a.digest, a.field, a.contact_id, count(*) over (partition by a.digest, a.field) as holders
      from contact_address a join contact c on c.community_id = a.community_id and c.id = a.contact_id
      where a.community_id = ${community.id} ${held} and ${FOR_SOMEBODY}
    ), alike as (
      select a.contact_id as one, b.contact_id as other, a.field as why from address a join address b on b.digest = a.digest and b.field = a.field
      where a.contact_id < b.contact_id and a.holders = 2
      union
      select a.id, b.id, 'name' from contact a join contact b on b.community_id = a.community_id and b.folded = a.folded and b.country = a.country
      where a.community_id = ${community.id} and a.id < b.id
    ), pair as (select one, other, array_agg(why order by why) as why from alike group by one, other)
    select p.one || '.' || p.other as id, case when later then p.other else p.one end as stays, case when later then p.one else p.other end as goes, p.why
    from pair p join contact a on a.community_id = ${community.id} and a.id = p.one join contact b on b.community_id = ${community.id} and b.id = p.other
    cross join lateral (select coalesce(
      case when (a.person_id is null) <> (b.person_id is null) then a.person_id is null end, b.created_at < a.created_at) as later) l
    where not ${wasRejected("contact-duplicate", sql`${community.id}`, sql`p.one || '.' || p.other`)} ${either} ${its} ${nobodys}
    order by cardinality(p.why) desc, a.folded, p.one, p.other limit ${most}`);
}
