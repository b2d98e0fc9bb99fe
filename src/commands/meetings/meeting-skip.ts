import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { skipMeeting } from "../../core/features/meetings/edit/cancel-meeting.ts";

/** Leaves one time of a series out. */
export const meetingSkip = command({
  path: "meeting skip",
  summary: "meeting.skip.summary",
  title: "title.meeting.skip",
  submit: "submit.skip",
  examples: ["meeting skip Tracing call", "meeting skip Tracing call time:2027-01-12"],
  input: z.object({ meeting: meetingOption(), time: timeOption() }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  choices: meetingChoices,
  run: (context, { meeting, time }) => skipMeeting(context, meeting, time),
});
