import { verifyAudit } from "../audit/verify.ts";
import { type CommunityDb, sql } from "../store/store.ts";
import type { BackupTail } from "./backup-lines.ts";

/** How the audit chain of every community stands. */
export async function chainsIn(db: CommunityDb): Promise<BackupTail["chains"]> {
  const communities = await db.$queryRaw<{ id: string }[]>(sql`select id from community order by id`);
  const chains: BackupTail["chains"] = {};
  for (const { id } of communities) chains[id] = await verifyAudit(db, id);
  return chains;
}
