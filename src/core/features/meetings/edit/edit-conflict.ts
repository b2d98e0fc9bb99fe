import type { Context } from "../../../kernel/commands/command.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { actions, ask, muted, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { FACT_LABELS, type MeetingFacts } from "../facts/meeting-facts.ts";
import { editsSince } from "../history/edit-record.ts";
import { type Snapshot, takeSnapshot } from "../history/snapshot.ts";
import { getMeeting, type Meeting } from "../meeting.ts";
import { meetingFields } from "../meeting-view.ts";
import { currentOccurrence } from "../occurrence.ts";
import type { KeptEdit } from "./kept.ts";
import { typedChange } from "./typed-facts.ts";

/**
 * What is said to somebody whose change came second: nothing of it was done, who changed what meanwhile, and how the meeting is
 * now. The form that it leads to holds that, with what they wanted to change of it.
 */
export async function editConflictView(context: Context, id: string, sequence: number, kept?: KeptEdit): Promise<View> {
  const { db, community, t, format, now } = context;
  const meeting = await getMeeting(db, community.id, id);
  const edits = await editsSince(context, id, sequence);
  const [first] = edits;
  const labels = first ? changedLabels(first.before, await takeSnapshot(db, community.id, meeting)) : [];
  const people = [...new Set(edits.flatMap((e) => (e.by === undefined ? [] : [e.by])))];
  const what = labels.map((label) => t(label));
  const input = kept ? await typedChange(context, kept) : { meeting: id };
  return {
    refusal: "meeting.raced",
    title: t("meeting.raced.title", { title: meeting.title }),
    tone: "warning",
    blocks: [
      text(
        people.length > 0 && what.length > 0
          ? t("meeting.raced.what", { people: format.all(people), what: format.all(what) })
          : t("meeting.raced.unknown"),
      ),
      ...(kept ? [muted(t("meeting.raced.kept", { change: t("change") }))] : []),
      ...(await meetingFields(context, { meeting, current: currentOccurrence(meeting, now) })),
      actions(ask(t("change"), "meeting edit", input), run(t("show"), "meeting show", { meeting: id })),
    ],
  };
}

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
function changedLabels(was: Snapshot, is: Snapshot): Label[] {
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
