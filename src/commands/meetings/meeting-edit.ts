import { z } from "zod";
import { personOption } from "../../core/services/people/person-option.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { changeMeeting } from "../../core/features/meetings/edit/edit-meeting.ts";
import { resolveEdit } from "../../core/features/meetings/edit/resolve-edit.ts";
import { sameAsAnother } from "../../core/features/meetings/same-time.ts";
import { currentValues } from "../../core/features/meetings/edit/typed-facts.ts";
import {
  changedOptions,
  meetingChoices,
  meetingOption,
  scopeOption,
  timeOption,
  titleOption,
  versionOption,
} from "../../core/features/meetings/facts/meeting-options.ts";
import { remindedIn } from "../../core/features/meetings/channel-visibility.ts";
import { again, opt } from "../../core/kernel/options/options.ts";

/** Changes a meeting: one time of a series, that and those after it, or all. */
export const meetingEdit = command({
  path: "meeting edit",
  summary: "meeting.edit.summary",
  title: "title.meeting.edit",
  submit: "submit.save",
  examples: [
    "meeting edit Board call",
    "meeting edit Board call place:Room 4 capacity:none",
    'meeting edit "Tracing call" time:2027-01-12 scope:following duration:30m',
  ],
  input: z.object({
    meeting: meetingOption(),
    title: titleOption().optional(),
    when: opt.startBeside("meeting.add.when").optional(),
    scope: scopeOption(),
    ...changedOptions,
    time: timeOption(),
    organiser: personOption("meeting.edit.organiser").optional(),
    version: versionOption(),
    again: again(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  posts: { stands: true, channel: (context, { meeting }) => remindedIn(context, meeting) },
  subjectOptions: ["meeting", "time", "scope"],
  prefill: currentValues,
  async confirm(context, input) {
    const found = await resolveEdit(context, input);
    return "questions" in found ? found.questions : {};
  },
  already: (scope, input) => sameAsAnother(scope, input, { another: "meeting.edit.another", start: "when" }),
  run: (context, input) => changeMeeting(context, input, "meeting.changed"),
});
