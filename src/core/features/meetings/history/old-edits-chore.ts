import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { TOKEN_DAYS } from "../../../services/tokens/token-store.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Forgets what meetings were before changes that are older than any button which takes one back. */
export const oldEdits: Chore = {
  name: "meeting-changes",
  cron: "42 4 * * *",
  run: (parts) =>
    eachCommunity(parts, async ({ db, community, now }) => {
      const before = new Date(now.getTime() - TOKEN_DAYS * DAY_MS);
      await db.meetingEdit.deleteMany({ where: { communityId: community.id, at: { lt: before } } });
    }),
};
