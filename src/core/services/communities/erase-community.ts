import type { Db } from "../store/store.ts";

/**
 * Erases the community in whose transaction it is called: everything that names it, its audit log and itself. Nothing may
 * be written into it afterwards, so the command that calls this records no audit entry.
 */
export async function eraseCommunity(db: Db): Promise<void> {
  await db.$executeRaw`select erase_community()`;
}
