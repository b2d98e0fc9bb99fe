import type { Chore } from "../chores/chore.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import { sql, type Store } from "../store/store.ts";
import { TOKEN_DAYS } from "../tokens/token-store.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** Forgets the cards of what is long over: their messages stay as they are. */
export const oldCards: Chore = {
  name: "cards",
  cron: "57 * * * *",
  async run({ store, clock }) {
    while ((await forgetCards(store, clock)) > 0);
  },
};

const AT_ONCE = 5_000;

/** Forgets cards whose subject was over before a change of it could last be taken back, at most 5,000 a call, and returns how many. */
async function forgetCards(store: Store, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - TOKEN_DAYS * DAY_MS);
  await store.statement(sql`delete from card_pace where next_at < now() - interval '1 day'`);
  const gone = await store.statement<unknown>(sql`
    delete from card where ctid = any(array(select c.ctid from card c where c.over_at < ${before} and c.wanted = c.written
      and not exists (select from card_change n where n.community_id = c.community_id and n.card_id = c.id) limit ${AT_ONCE})) returning 1`);
  return gone.length;
}
