import { z } from "zod";
import { isForSpace } from "../../core/features/calendar/mirror/native-event.ts";
import { setMirror } from "../../core/features/calendar/mirror/mirror.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import { managedMeeting } from "../../core/features/meetings/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Shows a meeting as an event of the server's own, or no longer; where the platform has such. */
export const meetingMirror = command({
  path: "meeting mirror",
  summary: "calendar.mirror.summary",
  title: "title.meeting.mirror",
  submit: "submit.save",
  examples: ["meeting mirror Board call", "meeting mirror Board call on:no"],
  input: z.object({
    meeting: opt.reference("meeting.meeting", "meeting"),
    on: opt.flag("calendar.mirror.option.on").default(true),
  }),
  audience: "caller",
  allow: "member",
  needs: { events: problem("calendar.mirror.nowhere", { command: commandLine("meeting ics") }) },
  async run(context, input) {
    const { t } = context;
    const { platform, space } = context.caller.here;
    const meeting = await managedMeeting(context, input.meeting);
    if (input.on && !isForSpace(meeting)) return refuse("calendar.mirror.withheld", { title: meeting.title });
    if (!(await setMirror(context, meeting, { platform, space }, input.on)))
      return refuse(input.on ? "calendar.mirror.on.already" : "calendar.mirror.off.already", { title: meeting.title });
    context.audit({
      action: input.on ? "meeting.mirror" : "meeting.unmirror",
      subject: `meeting:${meeting.id}`,
      detail: { platform, space },
    });
    return {
      title: t(input.on ? "calendar.mirror.on" : "calendar.mirror.off", { title: meeting.title }),
      tone: "good",
      blocks: [
        ...(input.on ? [text(t(meeting.rule === null ? "calendar.mirror.on.what" : "calendar.mirror.on.series"))] : []),
        actions(
          run(
            t(input.on ? "undo" : "calendar.mirror.again"),
            "meeting mirror",
            { meeting: meeting.id, on: !input.on },
            { place: "here" },
          ),
          run(t("show"), "meeting show", { meeting: meeting.id }),
        ),
      ],
    };
  },
});
