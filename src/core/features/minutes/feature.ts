import { feature } from "../../kernel/catalogue/feature.ts";
import { minutesJobs } from "./jobs.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { describeDeliveries as describe } from "./describe-deliveries.ts";
import { minutesComposer } from "./minutes-composer.ts";
import { openingCard, openingComposer } from "./opening-composer.ts";
import { postedMinutes } from "./posted-minutes.ts";

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** That minutes are being taken. */
    opening: "says";
    /** What they hold, once they are closed; those that were forgotten are closed by it. */
    minutes: "says";
  }
}

export const minutes = feature({
  name: "minutes",
  audited,
  auditKinds: { minutes: "audit.kind.minutes" },
  messages,
  families: [
    { word: "minutes", about: "family.minutes" },
    { word: "note", shownWith: "minutes" },
    { word: "link", shownWith: "minutes" },
    { word: "here", shownWith: "minutes" },
  ],
  jobs: minutesJobs,
  keptByTime: ["session"],
  deliveries: {
    opening: { composer: openingComposer, direct: "channels", describe },
    minutes: { composer: minutesComposer, direct: "channels", describe },
  },
  cards: { opening: openingCard, minutes: postedMinutes },
  holds: [
    {
      ...{ label: "held.sessions", table: "session", person: ["opened_by_id"], becomes: "nameless" },
      shows: ["meeting_id", "occurrence", "platform", "channel", "opened_at", "closed_at"],
    },
    {
      ...{ label: "held.notes", table: "note", person: ["author_id"], becomes: "nameless" },
      shows: ["kind", "text", "href", "at"],
    },
  ],
  mentions: [{ label: "mention.texts", columns: ["note.text", "note.href"], becomes: "mention.texts.becomes" }],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.session.updateMany({ where: { communityId, openedById: joined }, data: { openedById: remaining } });
    await db.note.updateMany({ where: { communityId, authorId: joined }, data: { authorId: remaining } });
  },
});

// The minutes that are being taken in a channel.
export { refuseUnseen } from "./open-minutes.ts";
export { type Session, sessionIn } from "./session.ts";
