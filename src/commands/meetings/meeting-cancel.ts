import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { cancelMeeting, othersKnow, skipMeeting } from "../../core/features/meetings/edit/cancel-meeting.ts";
import { managedMeeting } from "../../core/features/meetings/edit/manage.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { currentOccurrence, hasTimes, type Occurrence } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { actions, fields, run, text } from "../../core/kernel/views/build.ts";
import { momentRows } from "../../core/kernel/views/moment-rows.ts";
import { tellsWords } from "../../core/features/meetings/edit/edited-view.ts";
import type { Meeting } from "../../core/features/meetings/meeting.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Cancels a meeting, all its times included, or one time of a series. */
export const meetingCancel = command({
  path: "meeting cancel",
  summary: "meeting.cancel.summary",
  title: "title.meeting.cancel",
  submit: "submit.cancel-meeting",
  keep: "keep.meeting",
  examples: ["meeting cancel Board call", "meeting cancel Tracing call time:2027-01-12"],
  input: z.object({
    meeting: meetingOption(),
    time: timeOption(),
    check: hidden(opt.flag("meeting.cancel.check")).optional(),
    all: hidden(opt.flag("rsvp.all")).optional(),
  }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, time, check = false, all = false }) {
    const { t, now } = context;
    const meeting = await managedMeeting(context, id);
    if (meeting.cancelledAt) return refuse("meeting.cancelled.already", { title: meeting.title });
    if (time !== undefined && hasTimes(meeting)) return skipMeeting(context, id, time);
    const current = time === undefined ? currentOccurrence(meeting, now) : await pickTime(context, meeting, time);
    if (!current || current.end <= now) return refuse("meeting.over", { title: meeting.title });
    const known = check && (await othersKnow(context, id));
    if (!all && hasTimes(meeting) && (known || !check)) return whichOf(context, meeting, current);
    if (known) return question(context, meeting);
    const cancelled = await asCommunity(context, "planning", (whole) => cancelMeeting(whole, meeting));
    if (!cancelled) return refuse("meeting.cancelled.already", { title: meeting.title });
    context.audit({ action: "meeting.cancel", subject: `meeting:${id}` });
    return {
      title: t("meeting.cancelled", { title: meeting.title }),
      tone: "danger",
      blocks: [
        ...(meeting.rule === null ? [] : [text(t("meeting.cancelled.series"))]),
        fields(...momentRows(context, t("meeting.was"), current.start, meeting.zone)),
        ...tellsWords(context, cancelled.tells),
        actions(
          run(t("undo"), "meeting restore", { meeting: id }, { place: "here" }),
          run(t("show"), "meeting show", { meeting: id }),
        ),
      ],
    };
  },
});

/** Asks before others hear that it is cancelled. */
function question({ t }: Context, { id, title }: Meeting): View {
  return {
    title: t("meeting.cancel.ask", { title }),
    tone: "danger",
    blocks: [
      text(t("meeting.cancel.told")),
      actions(
        run(t("meeting.cancel"), "meeting cancel", { meeting: id }, { place: "here" }),
        run(t("show"), "meeting show", { meeting: id }),
      ),
    ],
  };
}

/** Asks how much of a series is meant: one word too few would end all of it. */
function whichOf({ t, format }: Context, { id, title, zone }: Meeting, { key, start }: Occurrence): View {
  return {
    title: t("meeting.cancel.ask", { title }),
    tone: "danger",
    blocks: [
      text(t("meeting.cancel.which", { when: format.short(start, zone) })),
      actions(
        run(t("meeting.scope.this"), "meeting skip", { meeting: id, time: key }, { place: "here" }),
        run(t("meeting.scope.all"), "meeting cancel", { meeting: id, all: true }, { place: "here" }),
      ),
    ],
  };
}
