import type { Chore } from "../../chores/chore.ts";
import { sql } from "../../store/store.ts";
import { UNDO_DAYS } from "./link.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Forgets what two persons were before they became one, and what came with whom, once they cannot be parted as they were any more; and requests that nobody answered. */
export const linkRetention: Chore = {
  name: "links",
  cron: "12 * * * *",
  async run({ store, clock }) {
    const before = new Date(clock.now().getTime() - UNDO_DAYS * DAY_MS);
    await store.statement(
      sql`update link set before = null where joined_at <= ${before} and before is not null returning 1`,
    );
    // Which accounts and calendars came by it is needed as long as it is one: these are limited, and go with whoever is parted.
    await store.statement(sql`
      delete from link_part p using link l where l.community_id = p.community_id and l.id = p.link_id and l.joined_at <= ${before}
        and p.of_table not in ('handle', 'feed') returning 1`);
    await store.statement(
      sql`delete from link where state not in ('joined', 'confirmed') and asked_at <= ${before} returning 1`,
    );
  },
};
