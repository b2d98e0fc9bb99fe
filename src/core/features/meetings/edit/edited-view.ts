import type { Context } from "../../../kernel/commands/command.ts";
import type { MessageId } from "../../../kernel/language/message-ids.ts";
import { actions, ask, fields, muted, run, text } from "../../../kernel/views/build.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { EditScope } from "../facts/meeting-options.ts";
import type { Edited } from "../history/editing.ts";
import { currentOccurrence, occurrenceByKey } from "../occurrence.ts";
import { type Difference, differentRows } from "./different-rows.ts";

type Titled = Extract<MessageId, "meeting.changed" | "meeting.moved" | "meeting.unchanged">;

/** To whoever changed a meeting: what of it, each as it was and as it is, of which of its times, and the way back. */
export async function editedView(
  context: Context,
  { meeting, key, edit, of, tells }: Edited,
  about: {
    readonly title: Titled;
    readonly scope?: EditScope;
    readonly shifted?: "gap" | "overlap";
    readonly undo?: false;
    /** What is different; the time alone where that is not known. */
    readonly difference?: Difference;
  },
): Promise<View> {
  const { t, now } = context;
  const time = occurrenceByKey(meeting, key) ?? currentOccurrence(meeting, now);
  const repeats = meeting.rule !== null || about.scope === "following" || about.scope === "this";
  const start = time?.start ?? meeting.startsAt;
  const rows = about.difference
    ? await differentRows(context, { meeting, time }, about.difference)
    : momentRows(context, t("meeting.when"), start, meeting.zone);
  return {
    title: t(about.title, { title: (time ?? meeting).title }),
    tone: "good",
    blocks: [
      ...(about.scope && repeats ? [text(t(`meeting.scope.done.${about.scope}`))] : []),
      fields(...rows),
      ...shiftWords(context, time?.start, meeting.zone, about.shifted),
      ...(about.difference ? tellsWords(context, tells) : []),
      actions(
        ...(about.undo === false ? [] : [undoButton(context, of, edit)]),
        ask(t("change"), "meeting edit", { meeting: meeting.id, ...(about.scope === "this" ? { time: key } : {}) }),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** That others are told in a moment, and until when they need not be. */
export const tellsWords = ({ t }: Pick<Context, "t">, tells: boolean): Block[] =>
  tells ? [muted(t("meeting.edit.tells"))] : [];

/** The button that takes a change back, in the answer to whoever made it. */
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
