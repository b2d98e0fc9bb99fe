import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, list, muted, run, text, time } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import type { Meeting } from "../meeting.ts";
import { muteKey, mutesOf } from "./mutes.ts";
import type { Occurrence } from "../occurrence.ts";
import { whichTime } from "../rsvp/rsvp-words.ts";

const UNMUTED = 3;

/** Tells that the reader is not reminded any more of a meeting, or of one time of it, what they hear of it still, and how to take that back. */
export function mutedView({ t, format }: Context, meeting: Meeting, occurrence: Occurrence | undefined): View {
  const series = occurrence === undefined && meeting.rule !== null;
  const which = occurrence ? whichTime(meeting, occurrence) : { meeting: meeting.id };
  const all = run(t("reminders.mute.all"), "reminder mute", { meeting: meeting.id }, { place: "here" });
  return {
    title: t("reminders.mute.done", { title: occurrence?.title ?? meeting.title }),
    tone: "good",
    blocks: [
      fields(...(occurrence ? momentRows({ t, format }, t("meeting.when"), occurrence.start, meeting.zone) : []), [
        t("rsvp.all.applies"),
        series ? t("rsvp.all.times") : undefined,
      ]),
      text(t("reminders.mute.still")),
      actions(
        run(t("undo"), "reminder unmute", which, { place: "here" }),
        ...(occurrence && meeting.rule !== null ? [all] : []),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** What was lifted, and what the reader muted still. */
interface Unmuted {
  /** The time that is not muted any more; undefined for all of the meeting. */
  readonly occurrence: Occurrence | undefined;
  /** Single times that are muted still. */
  readonly left: readonly Occurrence[];
  /** The options by which what was lifted is muted again; undefined where one press cannot do it. */
  readonly undo: Readonly<Record<string, string>> | undefined;
}

/** Tells that the reader is reminded again, and which times they muted still. */
export function unmutedView({ t, format }: Context, meeting: Meeting, { occurrence, left, undo }: Unmuted): View {
  const some = left.slice(0, UNMUTED);
  const each = some.map(
    (time): Action =>
      run(t("reminders.unmute.of", { title: format.inZone(time.start, meeting.zone) }), "reminder unmute", {
        ...whichTime(meeting, time),
      }),
  );
  return {
    title: t("reminders.unmute.done", { title: occurrence?.title ?? meeting.title }),
    tone: "good",
    blocks: [
      fields(...(occurrence ? momentRows({ t, format }, t("meeting.when"), occurrence.start, meeting.zone) : []), [
        t("rsvp.all.applies"),
        occurrence === undefined && meeting.rule !== null ? t("rsvp.all.times") : undefined,
      ]),
      ...(left.length > 0 ? [text(t("reminders.unmute.left")), list(some.map(({ start }) => [time(start)]))] : []),
      actions(
        ...(undo ? [run(t("undo"), "reminder mute", undo, { place: "here" })] : []),
        ...each,
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** Tells a reader who muted a meeting, or this time of it, that they did, and how to be reminded again; nothing where they did not. */
export async function mutedHere(context: Context, meeting: Meeting, occurrence: Occurrence): Promise<Block[]> {
  const { caller, t } = context;
  if (caller.personId === undefined || meeting.cancelledAt) return [];
  const keys = await mutesOf(context, meeting.id, caller.personId);
  const which = keys.has("")
    ? { meeting: meeting.id }
    : keys.has(muteKey(meeting, occurrence))
      ? whichTime(meeting, occurrence)
      : undefined;
  return which
    ? [muted(t("reminders.muted.state")), actions(run(t("reminders.unmute"), "reminder unmute", which))]
    : [];
}
