import type { Chore } from "../chores/chore.ts";
import { sql } from "../store/store.ts";

/**
 * Lets an embedded database use the room again of rows that were changed or removed, and gives back what is free at the end of a table:
 * it has one process, and so no autovacuum (https://www.postgresql.org/docs/current/routine-vacuuming.html). A server does it by itself.
 */
export const vacuum: Chore = {
  name: "vacuum",
  cron: "27 2 * * *",
  async run({ store }) {
    if (store.kind === "embedded") await store.statement(sql`vacuum`);
  },
};
