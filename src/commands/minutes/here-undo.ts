import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { withdrawAttendance } from "../../core/features/meetings/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";

const KEY_MAX = 20;

/** Takes back that the caller was at a meeting. */
export const hereUndo = command({
  path: "here undo",
  summary: "minutes.here.undo.summary",
  examples: [],
  input: z.object({ meeting: opt.reference("meeting.meeting", "meeting"), time: opt.text("meeting.time", KEY_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { meeting, time }) {
    const { caller, t } = context;
    const gone = await withdrawAttendance(
      context,
      { meeting: { id: meeting }, key: time },
      caller.personId === undefined ? [] : [caller.personId],
    );
    if (gone.length > 0) context.audit({ action: "attendance.undo", subject: `meeting:${meeting}` });
    return say(t("minutes.here.undone"));
  },
});
