import { chainDigest } from "../audit/chain/chain-digest.ts";
import { type Db, sql } from "../store/store.ts";
import type { BackupTail } from "./backup-lines.ts";

/** How the audit chain of every community stands. */
export async function chainsIn(db: Db): Promise<BackupTail["chains"]> {
  const communities = await db.$queryRaw<{ id: string }[]>(sql`select id from community order by id`);
  const chains: BackupTail["chains"] = {};
  for (const { id } of communities) chains[id] = await chainDigest(db, id);
  return chains;
}
