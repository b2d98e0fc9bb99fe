import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { applyEdit, type EditRequest, resolveEdit } from "./edit-meeting.ts";
import { changesPrivately, channelShown, editedView } from "./edited-view.ts";
import { FACT_LABELS } from "./fact-words.ts";
import { tellOrganiser } from "./hand-over.ts";
import { editConflictView } from "./raced.ts";
import { refuseFirst } from "./wish.ts";
import { asCommunity } from "../../../services/store/store.ts";

/** Changes a meeting as it was asked for, and says what it is now; or, where somebody was quicker, what they changed. */
export async function changeMeeting(
  context: Context,
  asked: EditRequest,
  title: "meeting.changed" | "meeting.moved",
): Promise<View> {
  const found = await resolveEdit(context, asked);
  if ("questions" in found) return refuseFirst(found.questions);
  const { meeting, was, changed, scope, shifted } = found;
  if (asked.version !== undefined && asked.version !== meeting.sequence)
    return editConflictView(context, meeting.id, asked.version);
  const shown = channelShown(context.caller, await changesPrivately(context, meeting.id, asked));
  const edited = await asCommunity(context, "planning", async (whole) => {
    const done = await applyEdit({ ...whole, ...shown }, found);
    if (done) await tellOrganiser(whole, done.meeting, was.organiserId);
    return done;
  });
  if (!edited) return editConflictView(context, meeting.id, meeting.sequence);
  context.audit({
    action: "meeting.change",
    subject: `meeting:${edited.meeting.id}`,
    detail: { scope, changed: [...changed], edit: edited.edit },
  });
  return editedView(context, edited, {
    title,
    scope,
    changed: changed.map((name) => FACT_LABELS[name]),
    ...(shifted ? { shifted } : {}),
  });
}
