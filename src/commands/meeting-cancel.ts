import { z } from "zod";
import { type Context, command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { cancelMeeting, managedMeeting, restoreMeeting } from "../core/meetings/cancel-meeting.ts";
import type { Meeting } from "../core/meetings/meeting.ts";
import { currentOccurrence } from "../core/meetings/occurrence.ts";
import { meetingFields } from "../core/meetings/meeting-view.ts";
import { hidden, opt } from "../core/options/options.ts";
import { actions, fields, run, text, time } from "../core/view/build.ts";
import type { View } from "../core/view/model.ts";

/** Cancels a meeting, all its times included. */
export const meetingCancel = command({
  path: "meeting cancel",
  summary: "meeting.cancel.summary",
  examples: ["meeting cancel Board call"],
  input: z.object({
    meeting: opt.reference("meeting.meeting", "meeting"),
    restores: hidden(opt.reference("meeting.meeting", "meeting")).optional(),
  }),
  audience: "channel",
  allow: "member",
  async run(context, input) {
    const meeting = await managedMeeting(context, input.meeting);
    if (!(await cancelMeeting(context, meeting))) return refuse("meeting.cancelled.already", { title: meeting.title });
    context.audit({ action: "meeting.cancel", subject: `meeting:${meeting.id}` });
    return input.restores === undefined ? cancelled(context, meeting) : asBefore(context, input.restores);
  },
});

function cancelled({ t, format, now }: Context, meeting: Meeting): View {
  const current = currentOccurrence(meeting, now);
  const when = current?.start ?? meeting.startsAt;
  return {
    title: t("meeting.cancelled", { title: meeting.title }),
    tone: "warning",
    blocks: [
      ...(meeting.rule === null ? [] : [text(t("meeting.cancelled.series"))]),
      fields([t("meeting.was"), format.inZone(when, meeting.zone)], [t("meeting.yourTime"), [time(when)]]),
      actions(run(t("undo"), "meeting restore", { meeting: meeting.id }, { place: "here" }), run(t("show"), "meeting show", { meeting: meeting.id })),
    ],
  };
}

/** Takes a change back: the meeting that was changed is on again. */
async function asBefore(context: Context, id: string): Promise<View> {
  const meeting = await managedMeeting(context, id);
  if (!(await restoreMeeting(context, meeting))) return refuse("meeting.restored.already", { title: meeting.title });
  context.audit({ action: "meeting.restore", subject: `meeting:${meeting.id}` });
  const { t, now } = context;
  return {
    title: t("meeting.unchanged", { title: meeting.title }),
    tone: "good",
    blocks: [
      await meetingFields(context, { meeting: { ...meeting, cancelledAt: null }, current: currentOccurrence(meeting, now) }),
      actions(run(t("show"), "meeting show", { meeting: meeting.id })),
    ],
  };
}
