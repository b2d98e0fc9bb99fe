import type { Context } from "../../../kernel/commands/command.ts";
import { sql } from "../../../services/store/store.ts";
import { FOR_SOMEBODY } from "../addresses/stands-in.ts";
import type { ContactPair } from "./held-pair.ts";

/** How many e-mail addresses and telephone numbers two contacts have in common, of the fields that are not for nobody else. */
export async function sharedAddresses(
  { db, community }: Pick<Context, "db" | "community">,
  { stays, goes }: ContactPair,
) {
  const [row] = await db.$queryRaw<{ count: number }[]>(sql`
    select count(*)::int as count from contact_address a join contact_address b using (community_id, digest, field)
    join contact c on c.community_id = a.community_id and c.id = a.contact_id join contact d on d.community_id = b.community_id and d.id = b.contact_id
    where a.community_id = ${community.id} and a.contact_id = ${stays} and b.contact_id = ${goes}
      and ${FOR_SOMEBODY} and coalesce(d.visibility->>coalesce(b.stands_in, b.field), d.visibility->>b.field, '') <> 'nobody'`);
  return row?.count ?? 0;
}
