import { sql } from "../../services/store/store.ts";
import type { PersonalRows, MentionedElsewhere } from "../../services/privacy/holding.ts";

/** What meetings hold about people: what they run, and what they said of each. */
export const holds: readonly PersonalRows[] = [
  {
    ...{ label: "held.meetings", table: "meeting", person: ["organiser_id", "chair_id"], becomes: "nameless" },
    shows: [
      "id",
      "title",
      "starts_at",
      "zone",
      "rule",
      "place",
      "link",
      "agenda",
      "sharing",
      "languages",
      "leads",
      "created_at",
      "cancelled_at",
    ],
  },
  {
    ...{ label: "held.edits", table: "meeting_edit", person: ["person_id"], becomes: "nameless" },
    shows: ["meeting_id", "occurrence", "at"],
  },
  {
    ...{ label: "held.invitations", table: "invitation", person: ["value"], becomes: "gone" },
    where: (_at, person) => Promise.resolve(sql`t.kind = 'person' and t.value = ${person}`),
    shows: ["meeting_id"],
  },
  {
    ...{ label: "held.answers", table: "rsvp", person: ["person_id"], becomes: "gone" },
    shows: ["meeting_id", "occurrence", "answer", "note", "answered_at", "seat", "queued_at", "offered_until"],
  },
  {
    ...{ label: "held.attendance", table: "attendance", person: ["person_id"], becomes: "gone" },
    shows: ["meeting_id", "occurrence", "how", "at"],
  },
  {
    ...{ label: "held.mutes", table: "mute", person: ["person_id"], becomes: "gone" },
    shows: ["meeting_id", "occurrence", "at"],
  },
];

/** Where meetings may have something of people in what somebody wrote. */
export const mentions: readonly MentionedElsewhere[] = [
  {
    label: "mention.texts",
    columns: [
      ...["meeting.title", "meeting.place", "meeting.link", "meeting.agenda", "meeting.folded"],
      ...["title", "place", "link", "agenda"].map((name) => `occurrence_change.${name}`),
    ],
    becomes: "mention.texts.becomes",
  },
  { label: "mention.before", columns: ["meeting_edit.before"], becomes: "mention.before.becomes" },
];
