import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { refuseFirst } from "../facts/meeting-patch.ts";
import type { Edited, Editing } from "../history/editing.ts";
import { invitedPersons } from "../participants/invited.ts";
import { tellOrganiser } from "../participants/transfer-organiser.ts";
import { tellOverfull } from "../places/tell-overfull.ts";
import { causeQuestions } from "../reminders/cause-questions.ts";
import { editSeries } from "../series/edit-series.ts";
import { editTime } from "../series/edit-time.ts";
import { splitSeries } from "../series/split-series.ts";
import { editConflictView } from "./edit-conflict.ts";
import { editedView } from "./edited-view.ts";
import { type EditChange, type EditRequest, keep, type Raced } from "./edit-change.ts";
import { resolveEdit } from "./resolve-edit.ts";

// Making a change, and saying what came of it.

/** Makes a change. Undefined where somebody else changed the meeting since it was read. */
function applyEdit(editing: Editing, { meeting, time, was, is, scope }: EditChange): Promise<Edited | undefined> {
  if (scope === "this" && time) return editTime(editing, meeting, time, is);
  if (scope === "following" && time) return splitSeries(editing, meeting, { time, was, is });
  return editSeries(editing, meeting, { time, was, is });
}

/**
 * Changes a meeting as it was asked for, and says what of it is different; or, where others changed the same since a form was
 * filled in with it, what they changed.
 */
export async function changeMeeting(
  context: Context,
  asked: EditRequest,
  title: "meeting.changed" | "meeting.moved",
): Promise<View> {
  const done = await attempt(context, asked);
  // Somebody else's change was being made at the same moment: what a form holds is looked at beside that one, too.
  const once = "missed" in done && asked.version !== undefined ? await attempt(context, asked) : done;
  if ("missed" in once) {
    const { meeting, is, changed, time } = once.missed;
    const kept = keep(asked, { meeting: meeting.id, time, is, changed, zone: is.zone });
    return editConflictView(context, meeting.id, meeting.sequence, kept);
  }
  if ("kept" in once) return editConflictView(context, once.meeting.id, once.version, once.kept);
  const { edited, found } = once;
  const { was, is, changed, scope, shifted } = found;
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

/** Makes a change where it can be made: what came of it, what is kept of it, or that another one was quicker. */
async function attempt(
  context: Context,
  asked: EditRequest,
): Promise<{ readonly edited: Edited; readonly found: EditChange } | { readonly missed: EditChange } | Raced> {
  const found = await resolveEdit(context, asked);
  if ("questions" in found) return refuseFirst(found.questions);
  if ("kept" in found) return found;
  const edited = await asCommunity(context, "planning", async (whole) => {
    const invites = found.changed.includes("invited");
    const known = invites ? await invitedPersons(whole.db, whole.community.id, found.meeting.id) : [];
    const done = await applyEdit(whole, found);
    if (done && invites) await causeQuestions(whole, done.meeting, new Set(known));
    if (done) await tellOrganiser(whole, done.meeting, found.was.organiserId);
    if (done && found.changed.includes("capacity")) await tellOverfull(whole, done.meeting);
    return done;
  });
  return edited ? { edited, found } : { missed: found };
}
