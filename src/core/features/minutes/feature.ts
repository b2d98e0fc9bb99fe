import { feature } from "../../kernel/catalogue/feature.ts";
import { minutesJobs } from "./jobs.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { draftComposer } from "./draft/draft-composer.ts";
import { draftsAtHome, draftsInDigest } from "./draft/waiting-drafts.ts";
import { describeDeliveries as describe } from "./describe-deliveries.ts";
import { minutesExport } from "./printing/operator-export.ts";
import { minutesComposer } from "./minutes-composer.ts";
import { openingCard, openingComposer } from "./opening-composer.ts";
import { postedMinutes } from "./posted-minutes.ts";
import { demoLife } from "./demo-life.ts";

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** That minutes are being taken. */
    opening: "says";
    /** What they hold, once they are posted; those that were forgotten are closed by it. */
    minutes: "says";
    /** That they are a draft, to whoever leads the meeting. */
    draft: "says";
  }
}

export const minutes = feature({
  name: "minutes",
  demoLife,
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
  home: [draftsAtHome],
  digest: [draftsInDigest],
  keptByTime: ["session", "agenda_point"],
  deliveries: {
    opening: { composer: openingComposer, direct: "channels", describe },
    minutes: { composer: minutesComposer, direct: "channels", describe },
    draft: { composer: draftComposer, direct: "ordinary", describe },
  },
  exports: { minutes: minutesExport },
  cards: { opening: openingCard, minutes: postedMinutes },
  holds: [
    {
      ...{ label: "held.sessions", table: "session", becomes: "nameless" },
      person: ["opened_by_id", "closed_by_id", "posted_by_id"],
      shows: ["meeting_id", "occurrence", "platform", "channel", "opened_at", "closed_at", "posted_at"],
    },
    {
      ...{ label: "held.notes", table: "note", person: ["author_id"], becomes: "nameless" },
      shows: ["kind", "text", "href", "at"],
    },
    {
      ...{ label: "held.points", table: "agenda_point", person: ["asked_by_id"], becomes: "nameless" },
      shows: ["meeting_id", "occurrence", "text", "at"],
    },
    {
      ...{ label: "held.corrections", table: "minutes_correction", person: ["by_id"], becomes: "nameless" },
      shows: ["what", "text", "at"],
    },
  ],
  mentions: [
    {
      label: "mention.texts",
      columns: ["note.text", "note.href", "agenda_point.text", "minutes_correction.text"],
      becomes: "mention.texts.becomes",
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    for (const column of ["openedById", "closedById", "postedById"] as const)
      await db.session.updateMany({ where: { communityId, [column]: joined }, data: { [column]: remaining } });
    await db.agendaPoint.updateMany({ where: { communityId, askedById: joined }, data: { askedById: remaining } });
    await db.minutesCorrection.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
    await db.note.updateMany({ where: { communityId, authorId: joined }, data: { authorId: remaining } });
  },
});

// The minutes that are being taken in a channel.
export { refuseUnseen } from "./open-minutes.ts";
export { type MinutesSession, sessionIn } from "./session.ts";
