import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeMeeting } from "../../core/features/meetings/edit/edit-meeting.ts";
import { moveTo, resolveEdit } from "../../core/features/meetings/edit/resolve-edit.ts";
import { sameAsAnother } from "../../core/features/meetings/same-time.ts";
import {
  meetingChoices,
  meetingOption,
  scopeOption,
  timeOption,
} from "../../core/features/meetings/facts/meeting-options.ts";
import { refuseFirst } from "../../core/features/meetings/facts/meeting-patch.ts";
import { remindedIn } from "../../core/features/meetings/channel-visibility.ts";
import { again, opt, saysMoment } from "../../core/kernel/options/options.ts";

const input = z.object({
  meeting: meetingOption(),
  to: saysMoment(opt.text("meeting.move.to", 100)),
  time: timeOption(),
  scope: scopeOption(),
  again: again(),
});

/** Gives a meeting another time; it stays as long as it is. */
export const meetingMove = command({
  path: "meeting move",
  summary: "meeting.move.summary",
  title: "title.meeting.move",
  submit: "submit.move",
  examples: [{ says: "example.meeting.move" }, { says: "example.meeting.move.zone" }],
  input,
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  posts: { stands: true, channel: (context, { meeting }) => remindedIn(context, meeting) },
  async confirm(context, asked) {
    const moved = await moveTo(context, asked);
    if ("questions" in moved) return moved.questions;
    const found = await resolveEdit(context, moved);
    return "questions" in found ? found.questions : {};
  },
  async already(context, asked) {
    const moved = await moveTo(context, asked);
    if ("questions" in moved) return undefined;
    return sameAsAnother(context, moved, { another: "meeting.move.another", start: "to" });
  },
  async run(context, asked) {
    const moved = await moveTo(context, asked);
    return "questions" in moved ? refuseFirst(moved.questions) : changeMeeting(context, moved, "meeting.moved");
  },
});
