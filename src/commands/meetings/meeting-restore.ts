import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { restoreMeeting } from "../../core/features/meetings/edit/cancel-meeting.ts";
import { managedMeeting } from "../../core/features/meetings/edit/manage.ts";
import { cancelledOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { meetingFields } from "../../core/features/meetings/meeting-view.ts";
import { currentOccurrence } from "../../core/features/meetings/occurrence.ts";
import { actions, run } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes the cancellation of a meeting back. */
export const meetingRestore = command({
  path: "meeting restore",
  summary: "meeting.restore.summary",
  examples: [],
  input: z.object({ meeting: cancelledOption() }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  hidden: true,
  async run(context, { meeting: id }) {
    const { t, now } = context;
    const stored = await managedMeeting(context, id);
    const current = currentOccurrence(stored, now);
    if (!current) return refuse("meeting.over", { title: stored.title });
    const restored = await asCommunity(context, "planning", (whole) => restoreMeeting(whole, stored));
    if (!restored) return refuse("meeting.restored.already", { title: stored.title });
    context.audit({ action: "meeting.restore", subject: `meeting:${id}` });
    return {
      title: t("meeting.restored", { title: stored.title }),
      tone: "good",
      blocks: [
        ...(await meetingFields(context, { meeting: restored.meeting, current })),
        actions(
          run(t("undo"), "meeting cancel", { meeting: id, check: true }, { place: "here" }),
          run(t("show"), "meeting show", { meeting: id }),
        ),
      ],
    };
  },
});
