import { feature } from "../../kernel/catalogue/feature.ts";
import { audited } from "./audited.ts";
import { CALENDAR_TYPE } from "./calendar.ts";
import { calendarFiles } from "./import/operator-import.ts";
import { messages } from "./messages/index.ts";
import { mirrorMeetings } from "./mirror/mirror-meetings.ts";
import { readFeed } from "./read-feed.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Calendar files that somebody imports. */
    imports: true;
  }
}

export const calendar = feature({
  name: "calendar",
  audited,
  auditSubjects: { feed: "nameless" },
  messages,
  budgets: {
    imports: {
      // Our choice: each may hold years of meetings, and mends what the one before did.
      ...{ most: 20, per: "day", taken: "by what it does", refused: "limit.imports" },
      limits: "calendar files that one imports",
    },
  },
  keptByTime: ["native_event"],
  mirror: mirrorMeetings,
  feeds: [
    {
      ...{ path: "calendar", mediaType: CALENDAR_TYPE, fileName: "meetings.ics" },
      read: (store, name, what, now) => readFeed(store, name, what === "all" ? "all" : "mine", now),
    },
  ],
  otherImports: [calendarFiles],
  async personLeaves({ db, community: { id: communityId }, now }, personId) {
    // Calendars that a person subscribed to end with them; whoever comes back makes new ones.
    await db.feed.updateMany({ where: { communityId, personId, revokedAt: null }, data: { revokedAt: now } });
  },
  holds: [
    {
      ...{ label: "held.calendars", table: "feed", person: ["person_id"], becomes: "gone" },
      shows: ["created_at", "read_at", "revoked_at"],
      also: ["hash"],
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.feed.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  },
});
