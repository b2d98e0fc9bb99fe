import type { Chore } from "../chores/chore.ts";
import { sql, type Store } from "../store/store.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** Forgets the invocations that no platform repeats any more. */
export const retention: Chore = {
  name: "retention",
  cron: "7 * * * *",
  async run({ store, clock }) {
    while ((await pruneSeen(store, clock)) > 0);
  },
};

/** How long an invocation is remembered: platforms repeat one within minutes, or hours at most. */
const REMEMBERED_MS = DAY_MS;
const AT_ONCE = 5_000;

/** Forgets invocations begun more than a day ago, at most 5,000 a call, and returns how many; call it now and then. */
export async function pruneSeen(store: Store, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - REMEMBERED_MS);
  const gone = await store.statement<unknown>(sql`
    delete from seen where key in (select key from seen where at < ${before} order by at limit ${AT_ONCE}) returning 1`);
  return gone.length;
}
