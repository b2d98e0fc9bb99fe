import type { Context } from "../../../kernel/commands/command.ts";
import { skeleton } from "../../../kernel/text/skeleton.ts";
import { sql } from "../../store/store.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

type In = Pick<Context, "db" | "community">;

/** Somebody whose name looks like another's. */
export interface Alike {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly looks: string;
  readonly namedAt: Date | null;
  /** Each as "platform: account", parted by commas. */
  readonly accounts: string;
}

/** For how many days a new name is told of by itself. */
const NEW_DAYS = 30;

/** People who have not left and whose names look like somebody else's of the community, those of one look together, the latest to be called so first. */
export function alike({ db, community }: In, most: number): Promise<Alike[]> {
  return db.$queryRaw<Alike[]>(sql`
    with looks as (
      select looks, max(named_at) as newest from person where community_id = ${community.id} and left_at is null and looks is not null
      group by looks having count(*) > 1)
    select p.id, p.name, p.role, p.looks, p.named_at as "namedAt", coalesce((
      select string_agg(initcap(h.platform) || ': ' || h.external_id, ', ' order by h.platform, h.external_id) from handle h
      where h.community_id = p.community_id and h.person_id = p.id and h.left_at is null), '') as accounts
    from person p join looks l using (looks) where p.community_id = ${community.id} and p.left_at is null
    order by l.newest desc nulls last, p.looks, p.named_at desc nulls last, p.id limit ${most}`);
}

/** How many people came to be called lately like somebody else, or so that it looks like it. */
export async function countAlike({ db, community, now }: In & Pick<Context, "now">): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>(sql`
    select count(*)::int as n from person p where p.community_id = ${community.id} and p.left_at is null
      and p.named_at > ${new Date(now.getTime() - NEW_DAYS * DAY_MS)} and exists (
        select from person o where o.community_id = p.community_id and o.looks = p.looks and o.id <> p.id and o.left_at is null)`);
  return row?.n ?? 0;
}

/** Who else has a name that looks like that person's, with their accounts: "Ana Prieto (platform: account)". */
export async function alikeTo(at: In, person: string): Promise<string[]> {
  const where = { communityId_id: { communityId: at.community.id, id: person } };
  const found = await at.db.person.findUnique({ where, select: { looks: true } });
  return found?.looks ? withLooks(at, found.looks, person) : [];
}

/** Who has a name that looks like that one, but for one person; with their accounts. */
export const lookingLike = (at: In, name: string, except: string): Promise<string[]> =>
  withLooks(at, skeleton(name), except);

async function withLooks({ db, community }: In, looks: string, except: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string; accounts: string }[]>(sql`
    select o.name, coalesce((select string_agg(initcap(h.platform) || ': ' || h.external_id, ', ' order by h.platform, h.external_id) from handle h
      where h.community_id = o.community_id and h.person_id = o.id and h.left_at is null), '') as accounts
    from person o where o.community_id = ${community.id} and o.looks = ${looks} and o.id <> ${except} and o.left_at is null
    order by o.name, o.id limit 5`);
  return rows.map(({ name, accounts }) => (accounts === "" ? name : `${name} (${accounts})`));
}
