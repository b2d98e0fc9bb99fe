import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { cancelMeeting, skipMeeting } from "../../core/features/meetings/edit/cancel-meeting.ts";
import { managedMeeting } from "../../core/features/meetings/edit/managed-meeting.ts";
import { meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { currentOccurrence } from "../../core/features/meetings/occurrence.ts";
import { channelShown, staysPrivate } from "../../core/features/meetings/channel-visibility.ts";
import { actions, fields, run, text, time as moment } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Cancels a meeting, all its times included, or one time of a series. */
export const meetingCancel = command({
  path: "meeting cancel",
  summary: "meeting.cancel.summary",
  examples: ["meeting cancel Board call", "meeting cancel Tracing call time:2027-01-12"],
  input: z.object({ meeting: meetingOption(), time: timeOption() }),
  audience: "channel",
  allow: "member",
  async run(context, { meeting: id, time }) {
    const { t, format, now, caller } = context;
    const meeting = await managedMeeting(context, id);
    if (meeting.cancelledAt) return refuse("meeting.cancelled.already", { title: meeting.title });
    if (time !== undefined && meeting.rule !== null) return skipMeeting(context, id, time);
    const current = currentOccurrence(meeting, now);
    if (!current) return refuse("meeting.over", { title: meeting.title });
    const shown = channelShown(caller, await staysPrivate(context, id));
    const cancelled = await asCommunity(context, "planning", (whole) => cancelMeeting({ ...whole, ...shown }, meeting));
    if (!cancelled) return refuse("meeting.cancelled.already", { title: meeting.title });
    context.audit({ action: "meeting.cancel", subject: `meeting:${id}` });
    return {
      title: t("meeting.cancelled", { title: meeting.title }),
      tone: "warning",
      blocks: [
        ...(meeting.rule === null ? [] : [text(t("meeting.cancelled.series"))]),
        fields(
          [t("meeting.was"), format.inZone(current.start, meeting.zone)],
          [t("meeting.yourTime"), [moment(current.start)]],
        ),
        actions(
          run(t("undo"), "meeting restore", { meeting: id }, { place: "here" }),
          run(t("show"), "meeting show", { meeting: id }),
        ),
      ],
    };
  },
});
