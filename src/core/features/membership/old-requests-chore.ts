import type { Chore } from "../../services/chores/chore.ts";
import { eachCommunity } from "../../services/chores/each-community.ts";
import type { Expiring } from "../../services/expiring/expiring.ts";
import { forgetReviews, reviewedOf } from "../../services/review/entries.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

// Our choice: as long as what contacts were before a change.
const KEPT_DAYS = 30;

/** Codes that let people in, for as long as whoever made one chose. */
export const expiringCodes: Expiring = { table: "invitation_code", moment: "expires_at", lasts: "created_at" };

/** Forgets requests that were decided long ago, with the address and the reason, and codes that have ended long ago. */
export const oldRequests: Chore = {
  name: "membership",
  cron: "57 4 * * *",
  run: (parts) =>
    eachCommunity(parts, async ({ db, community, now }) => {
      const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
      const decided = await reviewedOf({ db, community }, "membership", { decidedBefore: before });
      const communityId = community.id;
      await db.membershipRequest.deleteMany({ where: { communityId, id: { in: decided } } });
      await forgetReviews({ db, community }, "membership", decided);
      await db.invitationCode.deleteMany({
        where: { communityId, OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
      });
    }),
};
