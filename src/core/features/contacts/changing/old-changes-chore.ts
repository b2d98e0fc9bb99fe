import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

// Our choice: as long as accounts that were joined can be parted.
const KEPT_DAYS = 30;

/** Forgets what contacts were before changes that are long ago: no Undo leads there any more. */
export const oldChanges: Chore = {
  name: "contact-changes",
  cron: "52 4 * * *",
  run: (parts) =>
    eachCommunity(parts, async ({ db, community, now }) => {
      const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
      await db.contactChange.deleteMany({ where: { communityId: community.id, changedAt: { lt: before } } });
    }),
};
