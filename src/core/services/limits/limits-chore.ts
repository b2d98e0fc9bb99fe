import type { Chore } from "../chores/chore.ts";
import { sql, type Store } from "../store/store.ts";

/** Forgets what was taken of budgets that are whole again. */
export const limitsChore: Chore = {
  name: "limits",
  cron: "22 * * * *",
  run: ({ store }) => pruneSpent(store),
};

/** Forgets budgets that are whole again, by the database's clock: as if nothing had ever been taken. */
export async function pruneSpent(store: Store): Promise<void> {
  await store.statement(sql`delete from spent where until < now() returning 1`);
}
