import type { Context } from "../../../kernel/commands/command.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { editIdsSince } from "../history/edit-record.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

/** What is managed: a meeting and the time that is looked at, where one is ahead; `one` says that this one alone was asked for. */
export interface Managed {
  readonly meeting: Meeting;
  readonly current: Occurrence | undefined;
  readonly ahead: boolean;
  readonly one: boolean;
}

/** By what whoever runs a meeting changes it, calls one time off, or all of it, or takes that back. */
export function manageButtons({ t }: Pick<Context, "t">, { meeting, current, ahead, one }: Managed): Action[] {
  const { id } = meeting;
  if (meeting.cancelledAt) return ahead ? [run(t("meeting.restore"), "meeting restore", { meeting: id })] : [];
  const which = { meeting: id, ...(meeting.rule !== null && current ? { time: current.key } : {}) };
  return [
    ask(t("change"), "meeting edit", one ? which : { meeting: id }),
    ...(ahead && meeting.rule !== null ? [run(t("meeting.skip"), "meeting skip", which)] : []),
    ...(ahead ? [run(t("meeting.cancel"), "meeting cancel", { meeting: id, check: true }, { place: "here" })] : []),
  ];
}

/** The way back from the change that was made last; that made a series of it, where nothing was changed since. */
export async function takingBack(
  context: Context,
  { id, sequence, continues, cancelledAt }: Meeting,
): Promise<Action[]> {
  if (cancelledAt) return [];
  const own = (await editIdsSince(context, id, sequence - 1)).at(-1);
  const made =
    own || continues === null || sequence > 0
      ? undefined
      : (await editIdsSince(context, continues, 0)).find(({ followedBy }) => followedBy === id);
  const last = own ?? made;
  return last
    ? [run(context.t("meeting.manage.undo"), "meeting undo", { meeting: last.meetingId, edit: last.id })]
    : [];
}
