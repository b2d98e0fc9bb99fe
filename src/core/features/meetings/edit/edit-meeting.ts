import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { refuseFirst } from "../facts/meeting-patch.ts";
import type { Edited, Editing } from "../history/editing.ts";
import { tellOrganiser } from "../participants/transfer-organiser.ts";
import { tellOverfull } from "../places/tell-overfull.ts";
import { editSeries } from "../series/edit-series.ts";
import { editTime } from "../series/edit-time.ts";
import { splitSeries } from "../series/split-series.ts";
import { editConflictView } from "./edit-conflict.ts";
import { editedView } from "./edited-view.ts";
import { type Change, type EditRequest, resolveEdit } from "./resolve-edit.ts";

/** Makes a change. Undefined where somebody else changed the meeting since it was read. */
function applyEdit(editing: Editing, { meeting, time, was, is, scope }: Change): Promise<Edited | undefined> {
  if (scope === "this" && time) return editTime(editing, meeting, time, is);
  if (scope === "following" && time) return splitSeries(editing, meeting, { time, was, is });
  return editSeries(editing, meeting, { time, was, is });
}

/** Changes a meeting as it was asked for, and says what it is now; or, where somebody was quicker, what they changed. */
export async function changeMeeting(
  context: Context,
  asked: EditRequest,
  title: "meeting.changed" | "meeting.moved",
): Promise<View> {
  const found = await resolveEdit(context, asked);
  if ("questions" in found) return refuseFirst(found.questions);
  const { meeting, was, is, changed, scope, shifted } = found;
  if (asked.version !== undefined && asked.version !== meeting.sequence)
    return editConflictView(context, meeting.id, asked.version);
  const edited = await asCommunity(context, "planning", async (whole) => {
    const done = await applyEdit(whole, found);
    if (done) await tellOrganiser(whole, done.meeting, was.organiserId);
    if (done && changed.includes("capacity")) await tellOverfull(whole, done.meeting);
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
    ...(shifted ? { shifted } : {}),
    difference: { was, is, changed },
  });
}
