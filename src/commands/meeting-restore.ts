import { z } from "zod";
import { command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { managedMeeting, restoreMeeting } from "../core/meetings/cancel-meeting.ts";
import { currentOccurrence } from "../core/meetings/occurrence.ts";
import { meetingFields } from "../core/meetings/meeting-view.ts";
import { opt } from "../core/options/options.ts";
import { actions, run } from "../core/view/build.ts";

/** Takes the cancellation of a meeting back. */
export const meetingRestore = command({
  path: "meeting restore",
  summary: "meeting.restore.summary",
  examples: [],
  input: z.object({ meeting: opt.reference("meeting.meeting", "meeting") }),
  audience: "channel",
  allow: "member",
  hidden: true,
  async run(context, input) {
    const { t, now } = context;
    const stored = await managedMeeting(context, input.meeting);
    if (!(await restoreMeeting(context, stored))) return refuse("meeting.restored.already", { title: stored.title });
    context.audit({ action: "meeting.restore", subject: `meeting:${stored.id}` });
    const meeting = { ...stored, cancelledAt: null };
    return {
      title: t("meeting.restored", { title: meeting.title }),
      tone: "good",
      blocks: [
        await meetingFields(context, { meeting, current: currentOccurrence(meeting, now) }),
        actions(run(t("undo"), "meeting cancel", { meeting: meeting.id }, { place: "here" }), run(t("show"), "meeting show", { meeting: meeting.id })),
      ],
    };
  },
});
