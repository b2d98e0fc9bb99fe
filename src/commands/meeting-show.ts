import { z } from "zod";
import { type Context, command } from "../core/command.ts";
import { mayManage } from "../core/meetings/cancel-meeting.ts";
import { getMeeting, type Meeting } from "../core/meetings/meeting.ts";
import { currentOccurrence, occurrencesOf } from "../core/meetings/occurrence.ts";
import { meetingFields } from "../core/meetings/meeting-view.ts";
import { opt } from "../core/options/options.ts";
import { labelsUpTo } from "../core/sharing.ts";
import { actions, list, run, strong, text, time } from "../core/view/build.ts";
import type { Action, Block } from "../core/view/model.ts";

const NEXT = 3;

/** Shows one meeting: all facts, its next times, how many conclusions it has. */
export const meetingShow = command({
  path: "meeting show",
  summary: "meeting.show.summary",
  examples: ["meeting show Tracing call"],
  input: z.object({ meeting: opt.reference("meeting.meeting", "meeting") }),
  audience: "caller",
  allow: "member",
  async run(context, input) {
    const { db, community, caller, now, t } = context;
    const meeting = await getMeeting(db, community.id, input.meeting);
    const current = currentOccurrence(meeting, now);
    const conclusions = await db.conclusion.count({
      where: { communityId: community.id, meetingId: meeting.id, withdrawnAt: null, sharing: { in: labelsUpTo(caller.ceiling) } },
    });
    return {
      title: meeting.title,
      ...(meeting.cancelledAt ? { tone: "warning" as const } : {}),
      blocks: [
        ...state(context, meeting, current?.start),
        await meetingFields(context, { meeting, current }),
        ...upcoming(context, meeting),
        text(t("meeting.show.conclusions", { count: conclusions })),
        ...buttons(context, meeting, conclusions, current !== undefined),
      ],
    };
  },
});

function state({ t, now }: Context, meeting: Meeting, start: Date | undefined): Block[] {
  if (meeting.cancelledAt) return [text(strong(t("meeting.state.cancelled")), " ", time(meeting.cancelledAt, "date"))];
  if (!start) return [text(t("meeting.state.over"))];
  return start <= now ? [text(strong(t("meeting.state.underWay")))] : [];
}

function upcoming({ t, now, format, caller }: Context, meeting: Meeting): Block[] {
  if (meeting.rule === null || meeting.cancelledAt) return [];
  const next = occurrencesOf(meeting, { after: now.toISOString(), limit: NEXT }).map(({ start }) => start);
  const own = (at: Date) => (meeting.zone === caller.zone ? [] : [" · ", time(at)]);
  return [text(t("meeting.show.next")), list(next.map((at) => [format.inZone(at, meeting.zone), ...own(at)]))];
}

function buttons({ t, caller }: Context, meeting: Meeting, conclusions: number, ahead: boolean): Block[] {
  const shown: Action[] = [];
  if (conclusions > 0) shown.push(run(t("meeting.show.conclusions.open"), "conclusion list", { meeting: meeting.id }));
  if (ahead && mayManage(caller, meeting)) {
    if (meeting.cancelledAt) shown.push(run(t("meeting.restore"), "meeting restore", { meeting: meeting.id }));
    else shown.push(run(t("meeting.cancel"), "meeting cancel", { meeting: meeting.id }, { weight: "danger" }));
  }
  return shown.length > 0 ? [actions(...shown)] : [];
}
