import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";

/**
 * The platform's id of the space that somebody's direct message belongs to, where the message itself names none: among the
 * connected spaces that the account is known in, the one it used last, of whichever community. Undefined where there is none.
 */
export async function spaceOf(store: Store, platform: PlatformName, user: string): Promise<string | undefined> {
  const [row] = await store.statement<{ space: string }>(sql`
    select s.external_id as space from handle h
    join space s on s.community_id = h.community_id and s.platform = h.platform and s.external_id = any(h.spaces)
    where h.platform = ${platform} and h.external_id = ${user} and h.left_at is null
    order by h.came_at desc nulls last, array_position(h.spaces, s.external_id) desc, s.external_id limit 1`);
  return row?.space;
}
