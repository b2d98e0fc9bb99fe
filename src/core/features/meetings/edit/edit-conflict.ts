import type { CommandScope, Context } from "../../../kernel/commands/command.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { DEFAULT_WORD, NONE_WORD } from "../../../kernel/options/keywords.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { actions, ask, muted, run, text } from "../../../kernel/views/build.ts";
import type { Input, View } from "../../../kernel/views/model.ts";
import { differing, FACT_LABELS, factsAt, type MeetingFacts } from "../facts/meeting-facts.ts";
import { editsSince } from "../history/edit-record.ts";
import { type Snapshot, takeSnapshot } from "../history/snapshot.ts";
import { getMeeting } from "../meeting.ts";
import { meetingFields } from "../meeting-view.ts";
import { currentOccurrence } from "../occurrence.ts";
import type { KeptEdit } from "./edit-change.ts";
import { typedFacts } from "./typed-facts.ts";

// What is said where somebody else was quicker, and the form that keeps what was wished for.

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

/** What of a meeting is no longer as a snapshot has it, each by what it is called. */
function changedLabels(was: Snapshot, is: Snapshot): Label[] {
  const facts = ({ meeting, ...parts }: Snapshot) => factsAt(meeting, undefined, parts);
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  return [
    ...differing(facts(was), facts(is)).map((name) => FACT_LABELS[name]),
    ...(differ(was.changes, is.changes) ? (["meeting.times"] as const) : []),
    ...(differ(was.meeting.cancelledAt, is.meeting.cancelledAt) ? (["meeting.cancellation"] as const) : []),
  ];
}

/** The option that says each fact; documents are added one by one. */
const OPTIONS = {
  ...{ title: "title", local: "when", zone: "zone", minutes: "duration", rule: "repeat", place: "place", link: "url" },
  ...{ agenda: "agenda", languages: "languages", sharing: "sharing", capacity: "capacity", rsvpMinutes: "deadline" },
  ...{ leads: "remind", organiserId: "organiser", chairId: "chair", invited: "invite", namesSince: "names" },
} as const satisfies Readonly<
  Record<Exclude<keyof MeetingFacts, "documents">, keyof Awaited<ReturnType<typeof typedFacts>> | "organiser">
>;

/** A change that was not made, as the options of a form that holds it; what it takes away is said by a word. */
async function typedChange(scope: CommandScope, kept: KeptEdit): Promise<Input> {
  const { is, zone, changed, meeting, time, scope: of, first, document } = kept;
  const typed = await typedFacts(scope, is);
  const options: Readonly<Record<string, string | number | boolean | undefined>> = {
    ...typed,
    when: zone === is.zone ? typed.when : `${typed.when} ${zone}`,
    organiser: is.organiserId ?? undefined,
  };
  const entries = changed.flatMap((name) => {
    const option = name === "documents" ? undefined : OPTIONS[name];
    return option === undefined ? [] : [[option, options[option] ?? cleared(option)] as const];
  });
  return {
    ...Object.fromEntries(entries),
    ...defined({ meeting, time: time?.replace("T", " "), scope: of, first, document }),
  };
}

const cleared = (option: string): string | boolean =>
  option === "remind" ? DEFAULT_WORD : option === "names" ? false : NONE_WORD;
