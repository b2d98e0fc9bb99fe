import type { Context } from "../../../kernel/commands/command.ts";
import type { Label, MessageId } from "../../../kernel/language/message-ids.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import { type Before, meetingFields } from "../meeting-view.ts";
import { currentOccurrence, occurrenceByKey } from "../occurrence.ts";
import type { Edited } from "../history/editing.ts";
import type { Scope } from "../facts/meeting-options.ts";

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
    /** A time as it was and as it is now: where that is the one that is shown, with both. */
    readonly change?: { readonly was: Before; readonly is: Pick<Before, "local" | "rule"> };
    /** The channel that sees it: what only the organiser may do is not pressed there. */
    readonly shownIn?: Target | undefined;
  },
): Promise<View> {
  const { t, format, now } = context;
  const time = occurrenceByKey(meeting, key) ?? currentOccurrence(meeting, now);
  const { was, is } = about.change ?? {};
  const before = was && time?.local === is?.local ? { ...was, sameRule: was.rule === is?.rule } : undefined;
  // That it was moved is in the title, from when to when below.
  const what = about.title === "meeting.moved" && before && about.changed?.length === 1 ? [] : (about.changed ?? []);
  const repeats = meeting.rule !== null || about.scope === "following" || about.scope === "this";
  return {
    title: t(about.title, { title: (time ?? meeting).title }),
    tone: "good",
    blocks: [
      ...(about.scope && repeats ? [text(t(`meeting.scope.done.${about.scope}`))] : []),
      ...(what.length > 0 ? [text(t("meeting.edit.what", { what: format.all(what.map((label) => t(label))) }))] : []),
      ...(await meetingFields(context, { meeting, current: time, aloud: true, was: before })),
      ...shiftWords(context, time?.start, meeting.zone, about.shifted),
      actions(
        ...afterwards(
          context,
          meeting.id,
          about,
          ...(about.undo === false ? [] : [undoButton(context, of, edit)]),
          ask(t("change"), "meeting edit", { meeting: meeting.id, ...(about.scope === "this" ? { time: key } : {}) }),
        ),
      ),
    ],
  };
}

/** The buttons below what was done to a meeting: to whoever did it, what takes it back; in a channel the way to that, for whoever may. */
export function afterwards(
  { t, caller }: Pick<Context, "t" | "caller">,
  meeting: string,
  { shownIn }: { readonly shownIn?: Target | undefined },
  ...own: readonly Action[]
): Action[] {
  const open = shownIn !== undefined && caller.direct !== true;
  return [
    ...(open ? [] : own),
    run(t("show"), "meeting show", { meeting }),
    ...(open ? [run(t("manage"), "meeting manage", { meeting })] : []),
  ];
}

/** The button that takes a change back, in an answer to whoever made it alone. */
export function undoButton({ t }: Pick<Context, "t">, meeting: string, edit: string): Action {
  return run(t("undo"), "meeting undo", { meeting, edit, alone: true }, { place: "here" });
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
