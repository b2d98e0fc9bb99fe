import type { z } from "zod";
import type { Target } from "../../kernel/access/target.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { type Db, type Sql, sql } from "../store/store.ts";

/**
 * Holds a channel until the end of the transaction, so that two changes at once follow each other; one that the bot has not heard of yet
 * is noted under `name`. Returns its id and what `before` says of it; undefined where the space is the community's no more.
 */
export async function holdChannel<T>(
  { db, community, ids }: { readonly db: Db; readonly community: { readonly id: string }; readonly ids: Ids },
  { target, name }: { readonly target: Target; readonly name: string },
  before: { readonly sql: Sql; readonly type: z.ZodType<T> },
): Promise<{ readonly id: string; readonly before: T } | undefined> {
  const [held] = await db.$queryRaw<{ id: string; before: unknown }[]>(sql`
    insert into channel (community_id, id, space_id, external_id, name)
    select s.community_id, ${ids.next()}, s.id, ${target.recipient}, ${name} from space s
    where s.community_id = ${community.id} and s.platform = ${target.platform} and s.external_id = ${target.space}
    on conflict (community_id, space_id, external_id) do update set name = channel.name
    returning id, ${before.sql} as before`);
  return held && { id: held.id, before: before.type.parse(held.before) };
}
