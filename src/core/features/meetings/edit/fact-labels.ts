import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Meeting } from "../meeting.ts";
import type { MeetingFacts } from "./meeting-facts.ts";
import type { Snapshot } from "./snapshot.ts";

/** What each fact of a meeting is called. */
export const FACT_LABELS: Readonly<Record<keyof MeetingFacts, Label>> = {
  title: "meeting.title",
  local: "meeting.when",
  zone: "meeting.zone",
  minutes: "meeting.length",
  rule: "meeting.repeats",
  place: "meeting.place",
  link: "meeting.link",
  agenda: "meeting.agenda",
  languages: "meeting.languages",
  sharing: "meeting.sharing",
  capacity: "meeting.capacity",
  rsvpMinutes: "meeting.deadline",
  leads: "meeting.reminder",
  organiserId: "meeting.organiser",
  chairId: "meeting.chair",
  invited: "meeting.invited",
  documents: "meeting.documents",
};

const COLUMNS = {
  ...{
    title: "title",
    startsLocal: "local",
    zone: "zone",
    minutes: "minutes",
    rule: "rule",
    place: "place",
    link: "link",
    agenda: "agenda",
  },
  ...{ languages: "languages", sharing: "sharing", capacity: "capacity", rsvpMinutes: "rsvpMinutes", leads: "leads" },
  ...{ organiserId: "organiserId", chairId: "chairId" },
} as const satisfies Partial<Record<keyof Meeting, keyof MeetingFacts>>;

/** What of a meeting is no longer as a snapshot has it, each by what it is called. */
export function changedLabels(was: Snapshot, is: Snapshot): Label[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const facts = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((column) =>
    differ(was.meeting[column], is.meeting[column]),
  );
  return [
    ...facts.map((column) => FACT_LABELS[COLUMNS[column]]),
    ...(differ(was.invited, is.invited) ? [FACT_LABELS.invited] : []),
    ...(differ(was.documents, is.documents) ? [FACT_LABELS.documents] : []),
    ...(differ(was.changes, is.changes) ? (["meeting.times"] as const) : []),
    ...(differ(was.meeting.cancelledAt, is.meeting.cancelledAt) ? (["meeting.cancellation"] as const) : []),
  ];
}
