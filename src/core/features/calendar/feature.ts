import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const calendar = feature({
  name: "calendar",
  messages,
  keptByTime: ["native_event"],
  async personLeaves({ db, community: { id: communityId }, now }, personId) {
    // Calendars that a person subscribed to end with them; whoever comes back makes new ones.
    await db.feed.updateMany({ where: { communityId, personId, revokedAt: null }, data: { revokedAt: now } });
  },
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.feed.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  },
});
