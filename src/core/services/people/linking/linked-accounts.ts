import { type CommunityDb, sql } from "../../store/store.ts";
import type { Link } from "../../store/rows.ts";
import { linksWithin } from "./part-persons.ts";

/** The accounts that go with who is parted, each as "Platform: account", sorted, without those that have left. */
export async function linkedAccounts(
  at: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  link: Pick<Link, "id" | "personId">,
): Promise<string[]> {
  const links = await linksWithin(at, link.id);
  const rows = await at.db.$queryRaw<{ account: string }[]>(sql`
    select initcap(platform) || ': ' || external_id as account from handle
    where community_id = ${at.community.id} and person_id = ${link.personId} and link_id = any(${links}::text[]) and left_at is null
    order by 1`);
  return rows.map(({ account }) => account);
}
