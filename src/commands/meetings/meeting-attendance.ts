import { z } from "zod";
import { personsOption } from "../../core/services/people/person-option.ts";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hasPlace } from "../../core/features/meetings/participants/answers.ts";
import { recordAttendance, withdrawAttendance } from "../../core/features/meetings/participants/attendance.ts";
import { type Invitee, inviteesApart, inviteesOf } from "../../core/features/meetings/participants/attendees.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { isHost } from "../../core/features/meetings/participants/hosts.ts";
import { latestStarted } from "../../core/features/meetings/latest-started.ts";
import { getMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import type { Occurrence } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { whichTime } from "../../core/features/meetings/rsvp/rsvp-words.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, fields, muted, run } from "../../core/kernel/views/build.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

const LABEL = 40;
/** Names on one page, a button each. */
const NAMES = 10;

/** Records who was at a time of a meeting that has begun, and corrects that; without names it shows who was there, and who may be added by a press. */
export const meetingAttendance = command({
  path: "meeting attendance",
  summary: "attendance.summary",
  title: "title.meeting.attendance",
  submit: "submit.record",
  examples: ["meeting attendance Tracing call", "meeting attendance Tracing call persons:Ana Duarte, Luis Rey"],
  input: z.object({
    meeting: meetingOption(),
    persons: personsOption("attendance.persons").optional(),
    time: timeOption(),
    remove: opt.flag("attendance.remove").optional(),
    everybody: hidden(opt.flag("attendance.everybody")).optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, persons, time, remove, everybody, page: wanted }) {
    const { db, community, caller, now } = context;
    const meeting = await getMeeting(db, community.id, id);
    if (!isHost(caller, meeting)) return refuse("attendance.hosts", { title: meeting.title });
    const occurrence =
      time === undefined
        ? (latestStarted(meeting, now) ?? (await pickTime(context, meeting, time)))
        : await pickTime(context, meeting, time);
    if (occurrence.start > now)
      return refuse("attendance.early", {
        title: occurrence.title,
        when: context.format.inZone(occurrence.start, meeting.zone),
      });
    const coming = everybody
      ? (await asCommunity(context, "figures", (whole) => inviteesOf(whole, meeting, occurrence)))
          .filter((i) => i.answered && hasPlace(i.answered))
          .map((i) => i.personId)
      : [];
    await record(context, meeting, occurrence, [...(persons ?? []), ...coming], remove === true);
    return shown(
      context,
      meeting,
      occurrence,
      await asCommunity(context, "figures", (whole) => inviteesApart(whole, meeting, occurrence)),
      wanted,
    );
  },
});

async function record(
  context: Context,
  meeting: Meeting,
  { key }: Occurrence,
  persons: readonly string[],
  remove: boolean,
): Promise<void> {
  if (persons.length === 0) return;
  const at = { meeting, key };
  const changed = remove
    ? await withdrawAttendance(context, at, persons)
    : await recordAttendance(context, at, persons, "recorded");
  if (changed.length === 0) return;
  const action = remove ? "meeting.attendance.remove" : "meeting.attendance";
  context.audit({
    action,
    subject: `meeting:${meeting.id}`,
    detail: { time: key, persons: changed.map((id) => `person:${id}`) },
  });
}

function shown(
  { t, format }: Context,
  meeting: Meeting,
  occurrence: Occurrence,
  invitees: readonly Invitee[],
  wanted: number,
): View {
  const which = whichTime(meeting, occurrence);
  // Those who said that they come first; whoever declined or never answered may have come all the same.
  const { shown: some, turns, where } = pageOf(invitees, wanted, "meeting attendance", which, t, { most: NAMES });
  const toggles = some.map(
    ({ personId, name, there: was }): Action =>
      run(
        truncate(`${was ? "✓ " : ""}${name}`, LABEL),
        "meeting attendance",
        { ...which, persons: personId, page: wanted, ...(was ? { remove: true } : {}) },
        { place: "here" },
      ),
  );
  const missing = invitees.some((i) => !i.there && i.answered && hasPlace(i.answered));
  return {
    title: t("attendance.title", { count: invitees.filter((i) => i.there).length, title: occurrence.title }),
    blocks: [
      fields([t("meeting.when"), format.inZone(occurrence.start, meeting.zone)]),
      muted(...t.rich("attendance.how", { command: commandLine("meeting attendance") })),
      ...(toggles.length > 0 ? [actions(...toggles)] : []),
      ...where,
      actions(
        ...turns,
        ...(missing
          ? [run(t("attendance.everybody"), "meeting attendance", { ...which, everybody: true }, { place: "here" })]
          : []),
        ask(t("attendance.add"), "meeting attendance", which),
      ),
    ],
  };
}
