import type { Context } from "../../../kernel/commands/command.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { editIdsSince } from "../history/edit-record.ts";
import type { Meeting } from "../meeting.ts";

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
