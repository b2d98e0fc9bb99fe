import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";

/** The id of the community that a space belongs to; undefined where it belongs to none. */
export async function communityOf(store: Store, platform: PlatformName, space: string): Promise<string | undefined> {
  const [row] = await store.statement<{ community: string }>(
    sql`select community_id as community from space where platform = ${platform} and external_id = ${space}`,
  );
  return row?.community;
}
