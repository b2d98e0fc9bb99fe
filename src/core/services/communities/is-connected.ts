import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";

/** Whether a space belongs to a community. */
export async function isConnected(store: Store, platform: PlatformName, space: string): Promise<boolean> {
  const rows = await store.statement(sql`select 1 from space where platform = ${platform} and external_id = ${space}`);
  return rows.length > 0;
}
