import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import type { Expiring } from "../../../services/expiring/expiring.ts";
import { sql } from "../../../services/store/store.ts";
import { answeredUntil, keptSince, openedSince } from "./request.ts";
import { tell } from "./tell-request.ts";

/** Requests that await an answer, and what was agreed and can be opened for a time. */
export const expiringRequests: readonly Expiring[] = [
  { table: "contact_request", moment: "expires_at", lasts: answeredUntil(new Date(0)).getTime(), open: sql`r.open` },
  { table: "contact_request", moment: "ended_at", lasts: 0 },
];

/** Ends requests that nobody answered in time, and says so to both; forgets what was agreed, and requests that are over, in time. */
export const oldRequests: Chore = {
  name: "contact-requests",
  cron: "42 * * * *",
  run: (parts) =>
    eachCommunity(parts, async (at) => {
      const { db, community, now } = at;
      const late = { communityId: community.id, open: true, expiresAt: { lte: now } };
      for (const request of await db.contactRequest.findMany({ where: late, orderBy: { id: "asc" } })) {
        const { count } = await db.contactRequest.updateMany({
          where: { ...late, id: request.id },
          data: { state: "ended", open: null, endedAt: now },
        });
        if (count === 0) continue;
        await tell(at, request, "over", "asker");
        await tell(at, request, "over", "owner");
      }
      await db.contactRequest.updateMany({
        where: { communityId: community.id, sealed: { not: null }, endedAt: { lte: openedSince(now) } },
        data: { sealed: null },
      });
      await db.contactRequest.deleteMany({
        where: { communityId: community.id, endedAt: { lt: keptSince(now) } },
      });
    }),
};
