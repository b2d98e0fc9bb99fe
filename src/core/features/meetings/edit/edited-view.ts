import type { Context } from "../../../kernel/commands/command.ts";
import type { Label, MessageId } from "../../../kernel/language/message-ids.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import { meetingFields } from "../meeting-view.ts";
import { currentOccurrence, occurrenceByKey } from "../occurrence.ts";
import { invitesAll, readByModerators, staysPrivate } from "../channel-visibility.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";
import { type Edited, editsSince } from "./edit-record.ts";
import type { Scope } from "./edit-options.ts";
import type { MeetingPatch } from "./meeting-patch.ts";
import { getMeeting } from "../meeting.ts";
import { changedLabels } from "./fact-labels.ts";
import { takeSnapshot } from "./snapshot.ts";

type Titled = Extract<MessageId, "meeting.changed" | "meeting.moved" | "meeting.unchanged">;

/** A changed meeting, which times of it were changed and in what, with Undo. */
export async function editedView(
  context: Context,
  { meeting, key, edit, of }: Edited,
  about: {
    readonly title: Titled;
    readonly scope?: Scope;
    readonly changed?: readonly Label[];
    readonly shifted?: "gap" | "overlap";
    readonly undo?: false;
  },
): Promise<View> {
  const { t, format, now } = context;
  const time = occurrenceByKey(meeting, key) ?? currentOccurrence(meeting, now);
  const repeats = meeting.rule !== null || about.scope === "following" || about.scope === "this";
  return {
    title: t(about.title, { title: (time ?? meeting).title }),
    tone: "good",
    blocks: [
      ...(about.scope && repeats ? [text(t(`meeting.scope.done.${about.scope}`))] : []),
      ...(about.changed && about.changed.length > 0
        ? [text(t("meeting.edit.what", { what: format.all(about.changed.map((label) => t(label))) }))]
        : []),
      await meetingFields(context, { meeting, current: time, aloud: true }),
      ...shiftWords(context, time?.start, meeting.zone, about.shifted),
      actions(
        ...(about.undo === false ? [] : [undoButton(context, of, edit)]),
        ask(t("change"), "meeting edit", { meeting: meeting.id, ...(about.scope === "this" ? { time: key } : {}) }),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** The button that takes a change back. */
export function undoButton({ t }: Pick<Context, "t">, meeting: string, edit: string): Action {
  return run(t("undo"), "meeting undo", { meeting, edit }, { place: "here" });
}

/** That the clocks change just then, and which moment was taken. */
export function shiftWords(
  { t, format }: Pick<Context, "t" | "format">,
  start: Date | undefined,
  zone: string,
  shifted: "gap" | "overlap" | undefined,
): Block[] {
  if (!shifted || !start) return [];
  return [
    text(
      t(shifted === "gap" ? "meeting.shifted.gap" : "meeting.shifted.overlap", { when: format.inZone(start, zone) }),
    ),
  ];
}

/** Whether the reply to a change stays between the caller and the bot: the channel may not see the meeting as it was, or as it is to be. */
export async function changesPrivately(
  context: Pick<Context, "db" | "community" | "caller">,
  id: string | undefined,
  { invite, sharing }: MeetingPatch,
): Promise<boolean> {
  const { direct, clearance } = context.caller;
  if (direct) return false;
  if (invite && !invitesAll(invite) && !readByModerators(clearance)) return true;
  if (sharing !== undefined && sharingRank(sharing) > sharingRank(clearance)) return true;
  return staysPrivate(context, id);
}

/** The channel that sees a reply, for who is told of a change: none where it stays private. */
export function channelShown({ here }: Context["caller"], discreet: boolean): { readonly shownIn?: Target } {
  return discreet || here.address !== "channel" ? {} : { shownIn: here };
}

/** What is said to somebody whose change came second: nothing of it was done, who changed what meanwhile, and how the meeting is now. */
export async function editConflictView(context: Context, id: string, sequence: number): Promise<View> {
  const { db, community, t, format, now } = context;
  const meeting = await getMeeting(db, community.id, id);
  const edits = await editsSince(context, id, sequence);
  const [first] = edits;
  const labels = first ? changedLabels(first.before, await takeSnapshot(db, community.id, meeting)) : [];
  const people = [...new Set(edits.flatMap((e) => (e.by === undefined ? [] : [e.by])))];
  const what = labels.map((label) => t(label));
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
      await meetingFields(context, { meeting, current: currentOccurrence(meeting, now) }),
      actions(ask(t("change"), "meeting edit", { meeting: id }), run(t("show"), "meeting show", { meeting: id })),
    ],
  };
}
