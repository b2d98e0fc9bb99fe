import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { manageButtons, managedMeeting, mayManage } from "../../core/features/meetings/edit/manage.ts";
import { takingBack } from "../../core/features/meetings/edit/undo-edit.ts";
import { meetingOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { getMeeting } from "../../core/features/meetings/meeting.ts";
import { currentOccurrence } from "../../core/features/meetings/occurrence.ts";
import { isHost } from "../../core/features/meetings/participants/hosts.ts";
import { whichTime } from "../../core/features/meetings/rsvp/rsvp-words.ts";
import { actions, fields, run } from "../../core/kernel/views/build.ts";
import { momentRows } from "../../core/kernel/views/moment-rows.ts";

/** Shows whoever runs a meeting, and nobody else, what only they may do with it: behind the one button of its card. */
export const meetingManage = command({
  path: "meeting manage",
  summary: "meeting.manage.summary",
  examples: [],
  input: z.object({ meeting: meetingOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { meeting: id }) {
    const { db, community, caller, now, t } = context;
    const found = await getMeeting(db, community.id, id);
    const meeting = isHost(caller, found) ? found : await managedMeeting(context, id);
    const current = currentOccurrence(meeting, now);
    const which = current && !meeting.cancelledAt ? whichTime(meeting, current) : undefined;
    const runs = mayManage(caller, meeting);
    return {
      title: t("meeting.manage.title", { title: (current ?? meeting).title }),
      ...(meeting.cancelledAt ? { tone: "danger" as const } : {}),
      blocks: [
        ...(current ? [fields(...momentRows(context, t("meeting.when"), current.start, meeting.zone))] : []),
        actions(
          ...(which ? [run(t("attendees.show"), "meeting attendees", which)] : []),
          ...(runs ? manageButtons(context, { meeting, current, ahead: current !== undefined, one: false }) : []),
          ...(runs ? await takingBack(context, meeting) : []),
          run(t("show"), "meeting show", { meeting: id }),
        ),
      ],
    };
  },
});
