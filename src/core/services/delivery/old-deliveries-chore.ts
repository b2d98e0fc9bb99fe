import type { Chore, ChoreParts } from "../chores/chore.ts";
import { sql } from "../store/store.ts";
import { rememberedRows } from "./kinds.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** Days for which what ended is kept, unless the operator says otherwise: last year's meeting can still be looked up. */
export const KEEP_DAYS = 365;

/** Forgets what was said, or was not to be said, long ago. */
export const oldDeliveries: Chore = {
  name: "old-deliveries",
  cron: "52 * * * *",
  async run(parts) {
    while ((await pruneDeliveries(parts)) > 0);
  },
};

const AT_ONCE = 5_000;

/**
 * Forgets rows of the ledger that ended longer ago than they are kept, at most 5,000 a call, and returns how many. Kept are those
 * about the community itself, which are said once for ever, and those that are looked up later, as long as the ledger has anything
 * newer, or still to come, about their subject. A message that is still kept true needs its row no more (services/cards).
 */
async function pruneDeliveries({ store, clock, catalogue, keepDays = KEEP_DAYS }: ChoreParts): Promise<number> {
  const before = new Date(clock.now().getTime() - keepDays * DAY_MS);
  // By the time of the last attempt, which has an index.
  const gone = await store.statement<unknown>(sql`
    delete from delivery where ctid = any(array(
      select d.ctid from delivery d
      where d.state in ('sent', 'dropped', 'failed') and d.attempt_at < ${before} and d.settled_at < ${before} and d.subject_id <> d.community_id
        and not ((${rememberedRows(catalogue)}) and exists (
          select from delivery o where o.community_id = d.community_id and o.subject_id = d.subject_id
            and (o.state in ('planned', 'claimed', 'sending') or o.settled_at >= ${before})))
      limit ${AT_ONCE})) returning 1`);
  return gone.length;
}
