import type { Context } from "../../../kernel/commands/command.ts";
import type { Link } from "../../store/rows.ts";
import { type CommunityDb, type Db, sql } from "../../store/store.ts";
import { canBeUndone } from "./link.ts";
import { linksWithin } from "./part-persons.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** The links by which a person came to have several accounts, the newest first. */
export function linksOf({ db, community }: In, personId: string): Promise<Link[]> {
  return db.link.findMany({
    where: { communityId: community.id, personId, state: { in: ["joined", "confirmed"] } },
    orderBy: [{ joinedAt: "desc" }, { id: "desc" }],
  });
}

/** What administrators see to: links of persons with more than a member's role that nobody confirmed, the oldest first; then the others that can be confirmed or undone, the newest first; so many of each at most. */
export async function linksToSee({ db, community, now }: In & Pick<Context, "now">, most: number) {
  const linked = (which: object, order: "asc" | "desc") =>
    db.link.findMany({
      where: { communityId: community.id, ...which },
      orderBy: [{ joinedAt: order }, { id: order }],
      take: most,
      include: { person: { select: { id: true, name: true, role: true } } },
    });
  const waiting = { state: "joined", person: { role: { in: ["moderator", "admin"] } } };
  const waits = await linked(waiting, "asc");
  const others = await linked({ state: { in: ["joined", "confirmed"] }, NOT: waiting }, "desc");
  return { waits, undoable: others.filter((l) => l.state === "joined" || canBeUndone(l, now)) };
}

/** How many entries would go with who is parted: what they brought, and what was written with their accounts since. */
export async function partsOf(
  at: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  link: string,
): Promise<number> {
  const links = await linksWithin(at, link);
  const [row] = await at.db.$queryRaw<{ n: number }[]>(sql`
    select count(distinct (of_table, key))::int as n from link_part
    where community_id = ${at.community.id} and link_id = any(${links}::text[]) and of_table not in ('handle', 'link', 'posting', 'search_document', 'feed')`);
  return row?.n ?? 0;
}
