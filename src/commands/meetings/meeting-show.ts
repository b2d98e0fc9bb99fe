import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { countConclusions } from "../../core/features/conclusions/feature.ts";
import { manageButtons, mayManage } from "../../core/features/meetings/edit/manage.ts";
import { takingBack } from "../../core/features/meetings/edit/undo-edit.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { findMeeting, getMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import { meetingFields } from "../../core/features/meetings/meeting-view.ts";
import { mutedHere } from "../../core/features/meetings/reminders/mute-view.ts";
import { currentOccurrence, type Occurrence, occurrencesOf } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { rsvpBlocks } from "../../core/features/meetings/rsvp/rsvp-blocks.ts";
import { actions, list, open, run, strong, text, time as moment } from "../../core/kernel/views/build.ts";
import type { Action, Block } from "../../core/kernel/views/model.ts";

const NEXT = 3;

/** Shows one meeting: all facts, its next times, how many come, how many conclusions it has. */
export const meetingShow = command({
  path: "meeting show",
  summary: "meeting.show.summary",
  title: "title.meeting.show",
  submit: "submit.show",
  examples: ["meeting show Tracing call", "meeting show Tracing call time:2027-01-12"],
  input: z.object({ meeting: meetingOption(), time: timeOption() }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, input) {
    const { db, community, now, t } = context;
    const meeting = await getMeeting(db, community.id, input.meeting);
    const current =
      input.time === undefined ? currentOccurrence(meeting, now) : await pickTime(context, meeting, input.time);
    const conclusions = await countConclusions(db, community.id, { meeting: meeting.id });
    const before = meeting.continues === null ? undefined : await findMeeting(db, community.id, meeting.continues);
    const ahead = current !== undefined && current.end > now;
    return {
      title: (current ?? meeting).title,
      ...(meeting.cancelledAt ? { tone: "danger" as const } : {}),
      blocks: [
        ...state(context, meeting, current),
        ...(await meetingFields(context, { meeting, current })),
        ...(input.time === undefined ? upcoming(context, meeting) : []),
        ...(current ? await rsvpBlocks(context, meeting, current) : []),
        ...(current ? await mutedHere(context, meeting, current) : []),
        text(t("meeting.show.conclusions", { count: conclusions })),
        ...(await buttons(context, meeting, { conclusions, current, before, ahead, one: input.time !== undefined })),
      ],
    };
  },
});

function state({ t, now }: Context, meeting: Meeting, current: Occurrence | undefined): Block[] {
  if (meeting.cancelledAt)
    return [text(strong(t("meeting.state.cancelled")), " ", moment(meeting.cancelledAt, "date"))];
  if (!current || current.end <= now) return [text(t("meeting.state.over"))];
  return current.start <= now ? [text(strong(t("meeting.state.underWay")))] : [];
}

function upcoming({ t, now, format, caller }: Context, meeting: Meeting): Block[] {
  if (meeting.rule === null || meeting.cancelledAt) return [];
  const next = occurrencesOf(meeting, { after: now.toISOString(), limit: NEXT });
  const own = (at: Date) => (meeting.zone === caller.zone ? [] : [" · ", moment(at)]);
  const differs = ({ change }: Occurrence) => (change ? [` · ${t("meeting.show.differs")}`] : []);
  return [
    text(t("meeting.show.next")),
    list(next.map((o) => [format.inZone(o.start, meeting.zone), ...own(o.start), ...differs(o)])),
  ];
}

interface Shown {
  readonly conclusions: number;
  readonly current: Occurrence | undefined;
  /** The series that it continues, where the reader may see it. */
  readonly before: Meeting | undefined;
  readonly ahead: boolean;
  /** One time was asked for. */
  readonly one: boolean;
}

async function buttons(context: Context, meeting: Meeting, shown: Shown): Promise<Block[]> {
  const forAll = buttonsForAll(context, meeting, shown);
  if (mayManage(context.caller, meeting)) {
    const back = shown.ahead ? await takingBack(context, meeting) : [];
    return [actions(...forAll, ...manageButtons(context, { meeting, ...shown }), ...back)];
  }
  return forAll.length > 0 ? [actions(...forAll)] : [];
}

function buttonsForAll({ t }: Context, meeting: Meeting, { conclusions, current, before, ahead }: Shown): Action[] {
  const stands = ahead && !meeting.cancelledAt;
  return [
    ...(stands && current?.link ? [open(t("reminder.join"), current.link)] : []),
    ...(conclusions > 0 ? [run(t("meeting.show.conclusions.open"), "conclusion list", { meeting: meeting.id })] : []),
    ...(stands && current
      ? [run(t("meeting.agenda"), "minutes agenda", { meeting: meeting.id, time: current.key })]
      : []),
    ...(stands ? [run(t("meeting.show.calendar"), "meeting ics", { meeting: meeting.id })] : []),
    ...(before ? [run(t("meeting.show.before"), "meeting show", { meeting: before.id })] : []),
  ];
}
