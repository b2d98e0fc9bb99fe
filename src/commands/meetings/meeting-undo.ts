import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { managedMeeting } from "../../core/features/meetings/edit/manage.ts";
import { editConflictView } from "../../core/features/meetings/edit/edit-conflict.ts";
import { editedView } from "../../core/features/meetings/edit/edited-view.ts";
import { tellOrganiser } from "../../core/features/meetings/participants/transfer-organiser.ts";
import { meetingOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { findEdit } from "../../core/features/meetings/history/edit-record.ts";
import { undoEdit } from "../../core/features/meetings/edit/undo-edit.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { sharingRank } from "../../core/kernel/access/sharing.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Takes a change of a meeting back, so that it is what it was before. */
export const meetingUndo = command({
  path: "meeting undo",
  summary: "meeting.undo.summary",
  examples: [],
  input: z.object({ meeting: meetingOption(), edit: opt.text("meeting.meeting", 20) }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  hidden: true,
  async run(context, { meeting: id, edit: which }) {
    const meeting = await managedMeeting(context, id);
    const edit = await findEdit(context, id, which);
    if (!edit) return refuse("meeting.undo.old", { command: commandLine("meeting edit"), title: meeting.title });
    if (sharingRank(edit.before.meeting.sharing) > sharingRank(context.caller.ceiling))
      return refuse("meeting.sharing.yours");
    const undone = await asCommunity(context, "planning", async (whole) => {
      const done = await undoEdit(whole, meeting, edit);
      if (done) await tellOrganiser(whole, done.meeting, meeting.organiserId);
      return done;
    });
    if (!undone) return editConflictView(context, id, edit.sequence);
    context.audit({ action: "meeting.undo", subject: `meeting:${id}`, detail: { edit: edit.id } });
    return editedView(context, undone, {
      title: "meeting.unchanged",
      ...(edit.followedBy === null ? {} : { undo: false as const }),
    });
  },
});
