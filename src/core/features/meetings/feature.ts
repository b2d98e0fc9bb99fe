import { ask, run } from "../../kernel/views/build.ts";
import { feature } from "../../kernel/catalogue/feature.ts";
import { sql } from "../../services/store/store.ts";
import { meetingsToAnswer, nextMeetings } from "./digest-sections.ts";
import { erasePerson } from "./erase-person.ts";
import { holds, mentions } from "./holds.ts";
import { meetingsOnBoard } from "./board-section.ts";
import { meetingsSection } from "./home-section.ts";
import { meetingDocuments } from "./document.ts";
import { meetingRows } from "./import-rows.ts";
import { meetingJobs } from "./jobs.ts";
import { cancelledLookup, meetingLookup } from "./meeting-lookup.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { myMeetings } from "./my-meetings.ts";
import { planAllWaves } from "./reminders/plan-waves.ts";
import { meetingsGroup } from "./search-group.ts";
import { announcementCard } from "./cards/announcement-card.ts";
import { announcementComposer } from "./cards/announcement-composer.ts";
import { reminderCard } from "./reminders/reminder-card.ts";
import { changeCard } from "./changes/change-card.ts";
import { changeComposer } from "./changes/change-composer.ts";
import { describeDeliveries as describe } from "./describe-deliveries.ts";
import { expandLapse } from "./places/expand-lapse.ts";
import { expandWave } from "./reminders/expand-wave.ts";
import { mergePersons } from "./merge-persons.ts";
import { expiringOffers } from "./places/offer.ts";
import { offerComposer } from "./places/offer-composer.ts";
import { lostNotes, noteColumn } from "./participants/answer-note.ts";
import { clearNotes } from "./participants/clear-notes-chore.ts";
import { oldEdits } from "./history/old-edits-chore.ts";
import { organiserLeft } from "./participants/organiser-left.ts";
import { places } from "./places/places-chore.ts";
import { remindersThere } from "./planned-there.ts";
import { placesComposer } from "./places/places-composer.ts";
import { reminderClass } from "./reminders/reminder-class.ts";
import { reminderComposer } from "./reminders/reminder-composer.ts";
import { reminders } from "./reminders/reminders-chore.ts";
import { demoLife } from "./demo-life.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    meeting: true;
    "cancelled meeting": true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    announcement: "says";
    reminder: "says";
    change: "says";
    offer: "says";
    places: "says";
    /** The reminders of one time, so long before it; it becomes them when they are due. */
    wave: "fans out";
    /** The end of the time for which a place is offered. */
    lapse: "fans out";
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    meeting: "asks";
  }
}

export const meetings = feature({
  name: "meetings",
  demoLife,
  audited,
  auditKinds: { meeting: "audit.kind.meeting" },
  messages,
  families: [
    { word: "meeting", about: "family.meeting" },
    { word: "reminder", shownWith: "meeting" },
  ],
  references: { meeting: meetingLookup, "cancelled meeting": cancelledLookup },
  home: [meetingsSection],
  board: meetingsOnBoard,
  digest: [meetingsToAnswer, nextMeetings],
  imports: { meetings: meetingRows },
  search: meetingsGroup,
  documents: meetingDocuments,
  jobs: meetingJobs,
  mine: myMeetings,
  leadsChanged: planAllWaves,
  keptByTime: ["rsvp", "attendance", "mute"],
  deliveries: {
    announcement: { composer: announcementComposer, direct: "channels", describe, remembered: sql`true` },
    // How often somebody was asked counts for all of a series.
    reminder: {
      composer: reminderComposer,
      direct: reminderClass,
      describe,
      remembered: sql`d.occurrence like '% ask'`,
      timed: sql`true`,
    },
    change: { composer: changeComposer, direct: "ordinary", describe },
    offer: { composer: offerComposer, direct: "asked", describe },
    places: { composer: placesComposer, direct: "ordinary", describe },
    wave: { expander: expandWave, describe, into: "reminder", shown: true },
    lapse: { expander: expandLapse, describe },
  },
  cards: { announcement: announcementCard, reminder: reminderCard, change: changeCard },
  deliveriesFrom: (t) => ask(t("meeting.list.add"), "meeting add", {}),
  notices: {
    meeting: {
      describe,
      lead: (meeting, t) => run(t("show"), "meeting show", { meeting }),
      count: (db, communityId, id) => db.meeting.count({ where: { communityId, id } }),
      together: ["reminder.missed"],
      canWait: ["meeting.organiser.you"],
    },
  },
  chores: [reminders, places, clearNotes, oldEdits],
  expiring: [expiringOffers],
  sealedColumns: [noteColumn],
  lostWithKey: lostNotes,
  mergePersons,
  holds,
  erasePerson,
  mentions,
  personLeaves: organiserLeft,
  spaceLeaves: { planned: remindersThere },
  holdings: { label: "community.meetings", count: (db, communityId) => db.meeting.count({ where: { communityId } }) },
  belongings: {
    label: "me.link.meetings",
    count: ({ db, community }, organiserId) => db.meeting.count({ where: { communityId: community.id, organiserId } }),
  },
});

// What others read meetings by.
export {
  findMeeting,
  getMeeting,
  type Meeting,
  meetingsById,
  meetingsByUid,
  meetingsCalled,
  meetingsOfChannel,
  meetingsSince,
  movedTo,
  recurrenceOf,
  WITH_CHANGES,
} from "./meeting.ts";

// Their times.
export {
  currentOccurrence,
  type Occurrence,
  occurrenceByKey,
  occurrencesOf,
  ruledStart,
  type Timed,
} from "./occurrence.ts";
export { pickTime } from "./pick-time.ts";

// How a channel is told of them.
export { announced } from "./cards/announcement-card.ts";
export { knownOf } from "./facts/known.ts";

// Who may see them, and who runs them.
export { channelMaySee, mayBeShownHere } from "./channel-visibility.ts";
export { HOSTED, isHost } from "./participants/hosts.ts";
export { managedMeeting } from "./edit/manage.ts";

// Who comes, who was there, and when somebody is reminded.
export { type Answer, ANSWERS, answersTo, countAnswers, hasPlace, knownToAnswer } from "./participants/answers.ts";
export { answerMeeting } from "./rsvp/answer-meeting.ts";
export { answersOf } from "./rsvp/own-answers.ts";
export { countInterest, endInterest } from "./rsvp/interest.ts";
export { answersGivenIn, turnoutIn } from "./participants/turnout.ts";
export { apologiesAt, presentAt, recordAttendance, withdrawAttendance } from "./participants/attendance.ts";
export { meetingsInviting } from "./participants/invited.ts";
export { mutedAltogether } from "./reminders/mutes.ts";
export { communityLeads, ownLeads } from "./leads.ts";

// What makes, changes and cancels them.
export { AGENDA_MAX, LENGTH_MAX, PLACE_MAX, scheduleMeeting, TITLE_MAX } from "./schedule-meeting.ts";
export { cancelMeeting } from "./edit/cancel-meeting.ts";
export { type CalendarFacts, cancelWhole, type ChangedTime, createWhole, replaceWhole } from "./save-whole.ts";

// What commands about them ask and answer.
export { meetingChoices, meetingOption, meetingOptions, timeOption, titleOption } from "./facts/meeting-options.ts";
