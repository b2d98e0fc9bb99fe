import { z } from "zod";
import { type Context, command } from "../core/command.ts";
import { channelFacts, elsewhere } from "../core/delivery/channel.ts";
import { refuse } from "../core/errors.ts";
import { cancelMeeting, managedMeeting } from "../core/meetings/cancel-meeting.ts";
import { channelOf, type Meeting, movedTo } from "../core/meetings/meeting.ts";
import { currentOccurrence } from "../core/meetings/occurrence.ts";
import { ownLeads } from "../core/meetings/leads.ts";
import { repeatRule } from "../core/time/recurrence.ts";
import { meetingFields } from "../core/meetings/meeting-view.ts";
import { LENGTH_MAX, PLACE_MAX, REMIND_MAX, scheduleMeeting, TITLE_MAX } from "../core/meetings/schedule-meeting.ts";
import { hidden, opt, type WhenValue } from "../core/options/options.ts";
import { actions, ask, run, text } from "../core/view/build.ts";
import type { Action, Block } from "../core/view/model.ts";

const HOUR = 60;
const REMIND_BEFORE = 15;

/** Schedules a meeting and its reminders. */
export const meetingAdd = command({
  path: "meeting add",
  summary: "meeting.add.summary",
  examples: [
    'meeting add "Board call" tomorrow at 15:00',
    'meeting add "Tracing call" 2027-01-12 10:00 zone:Bogota repeat:weekly duration:45m place:"Video call"',
  ],
  input: z.object({
    title: opt.text("meeting.title", TITLE_MAX),
    when: opt.when("meeting.add.when"),
    duration: opt.duration("meeting.add.duration", LENGTH_MAX).default(HOUR),
    zone: opt.zone("meeting.add.zone").optional(),
    place: opt.text("meeting.add.place", PLACE_MAX).optional(),
    repeat: opt
      .choice("meeting.add.repeat", { once: "meeting.repeat.once", weekly: "meeting.repeat.weekly", monthly: "meeting.repeat.monthly" })
      .default("once"),
    remind: opt.duration("meeting.add.remind", REMIND_MAX).default(REMIND_BEFORE),
    replaces: hidden(opt.reference("meeting.meeting", "meeting")).optional(),
  }),
  audience: "channel",
  allow: "member",
  posts: true,
  async postsIn(around, { replaces }) {
    const { db, caller, community } = around;
    const replaced = replaces === undefined ? null : await db.meeting.findUnique({ where: { communityId_id: { communityId: community.id, id: replaces } } });
    if (!replaced) return undefined;
    const target = channelOf(replaced);
    return elsewhere(caller.here, target, (await channelFacts(around, target)).name);
  },
  async run(context, input) {
    const { caller, now, t } = context;
    const replaced = input.replaces === undefined ? undefined : await replacedBy(context, input.replaces);
    const organiserId = replaced ? replaced.organiserId : caller.personId;
    // A zone in the phrase itself says when it begins; the one of the option is the one that the meeting keeps.
    const { local, zone } = movedTo(input.zone ?? input.when.zone, input.when);
    const rule = repeatRule(local, input.repeat);
    const meeting = await scheduleMeeting(context, {
      title: input.title,
      startsLocal: local,
      zone,
      startsAt: new Date(input.when.at),
      minutes: input.duration,
      ...(input.place === undefined ? {} : { place: input.place }),
      ...(rule === undefined ? {} : { rule }),
      leads: [input.remind],
      ...(organiserId ? { organiserId } : {}),
      channel: replaced ? channelOf(replaced) : caller.here,
    });
    context.audit({
      action: replaced ? "meeting.change" : "meeting.add",
      subject: `meeting:${meeting.id}`,
      ...(replaced ? { detail: { replaced: replaced.id } } : {}),
    });
    const current = currentOccurrence(meeting, now);
    return {
      title: t(replaced ? "meeting.changed" : "meeting.added", { title: meeting.title }),
      tone: "good",
      blocks: [await meetingFields(context, { meeting, current }), ...shift(context, input.when), actions(...buttons(context, meeting, local, replaced))],
    };
  },
});

async function replacedBy(context: Context, id: string): Promise<Meeting> {
  const meeting = await managedMeeting(context, id);
  if (!(await cancelMeeting(context, meeting))) return refuse("meeting.replaced", { title: meeting.title });
  return meeting;
}

function shift({ t, format }: Context, { at, zone, shifted }: WhenValue): Block[] {
  if (!shifted) return [];
  return [text(t(shifted === "gap" ? "meeting.shifted.gap" : "meeting.shifted.overlap", { when: format.inZone(new Date(at), zone) }))];
}

function buttons({ t }: Context, meeting: Meeting, local: string, replaced: Meeting | undefined): Action[] {
  const again = {
    title: meeting.title,
    when: local.replace("T", " "),
    zone: meeting.zone,
    duration: meeting.minutes,
    ...(meeting.place === null ? {} : { place: meeting.place }),
    repeat: meeting.rule === null ? "once" : meeting.rule === "FREQ=WEEKLY" ? "weekly" : "monthly",
    remind: ownLeads(meeting)?.[0] ?? REMIND_BEFORE,
    replaces: meeting.id,
  };
  return [
    run(t("undo"), "meeting cancel", { meeting: meeting.id, ...(replaced ? { restores: replaced.id } : {}) }, { place: "here" }),
    ask(t("change"), "meeting add", again),
    run(t("show"), "meeting show", { meeting: meeting.id }),
  ];
}
