import type { Db } from "../../kernel/ports/db.ts";
import { isFull } from "./faults.ts";

/** Whether a database has room for more, as far as this process can tell. */
export interface DatabaseRoom {
  /** Hears of what went wrong in a statement. */
  note(error: unknown): void;
  /** True until something was refused for want of room; from then on tries whether there is any. Throws where the database cannot be asked. */
  there(attempt: (work: (db: Db) => Promise<void>) => Promise<void>): Promise<boolean>;
}

/** Watches for writes that are refused for want of room. */
export function watchedRoom(): DatabaseRoom {
  let refused = false;
  return {
    note(error) {
      if (isFull(error)) refused = true;
    },
    async there(attempt) {
      if (!refused) return true;
      try {
        await attempt(takeRoom);
        refused = false;
        return true;
      } catch (error) {
        if (isFull(error)) return false;
        throw error;
      }
    },
  };
}

/** Takes a little room on the disk until the end of the transaction. */
async function takeRoom(db: Db): Promise<void> {
  await db.$executeRaw`
    create temporary table room_taken on commit drop as select repeat(md5(n::text), 32) as filling from generate_series(1, 256) n`;
}
