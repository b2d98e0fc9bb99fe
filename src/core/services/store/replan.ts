import type { Db } from "../../kernel/ports/db.ts";

/**
 * Has what this connection does row by row, such as following a foreign key, planned anew for tables as large as they are by now. A plan is
 * kept from when they were small, and reads the whole of a table that has grown since in the same transaction.
 */
export const replan = async (db: Db): Promise<void> => void (await db.$executeRaw`discard plans`);
