import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { mayCome } from "../../core/features/meetings/participants/answers.ts";
import { type Attendee, attendeesOf, attendingKey } from "../../core/features/meetings/participants/audience.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { getMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import { type Occurrence, occurrencesOf } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { planSnooze } from "../../core/features/meetings/reminders/snooze.ts";
import { snoozedUntil } from "../../core/features/meetings/reminders/snooze-times.ts";
import { snoozedView, tooLateView } from "../../core/features/meetings/reminders/snooze-view.ts";
import { lineIn } from "../../core/kernel/commands/words-in.ts";
import { hidden, knownByLook, opt } from "../../core/kernel/options/options.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Reminds the caller of a meeting once more, at a moment that they choose. */
export const reminderSnooze = command({
  path: "reminder snooze",
  aliases: ["meeting snooze"],
  summary: "reminders.snooze.summary",
  title: "title.reminder.snooze",
  submit: "submit.remind",
  examples: ["reminder snooze Tracing call 10m", "reminder snooze Tracing call tomorrow"],
  input: z.object({
    meeting: meetingOption(),
    wait: knownByLook(
      opt.choice("reminders.snooze.wait", {
        "10m": "reminders.wait.10m",
        "1h": "reminders.wait.1h",
        tomorrow: "reminders.wait.tomorrow",
      }),
      /10m|1h|tomorrow|mañana|manana|amanhã|amanha|demain/u,
    ),
    time: timeOption(),
    of: hidden(opt.text("reminders.snooze.wait", 20)).optional(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, wait, time, of }) {
    const { db, community, caller, now } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever is reminded is a person of the community");
    const meeting = await getMeeting(db, community.id, id);
    if (meeting.cancelledAt) return refuse("reminders.cancelled", { title: meeting.title });
    const occurrence = await timeAhead(context, meeting, time);
    const { preferences } = await reminded(context, meeting, occurrence, person);
    const at = snoozedUntil(wait, now, caller.zone);
    if (at >= occurrence.start) return tooLateView(context, { meeting, occurrence }, of);
    const row = await asCommunity(context, "planning", (whole) =>
      planSnooze(whole, { meeting, occurrence, person, wait, at, of, here: caller.here }),
    );
    context.audit({ action: "meeting.snooze", subject: `meeting:${meeting.id}`, detail: { wait } });
    return snoozedView(context, { meeting, occurrence }, row, preferences);
  },
});

/** The time that is meant; where none is named, the next that has not begun. */
async function timeAhead(context: Context, meeting: Meeting, text: string | undefined): Promise<Occurrence> {
  const { now } = context;
  const picked = await pickTime(context, meeting, text);
  const next =
    text === undefined && picked.start <= now
      ? occurrencesOf(meeting, { after: now.toISOString(), limit: 1 })[0]
      : undefined;
  const occurrence = next ?? picked;
  return occurrence.start > now ? occurrence : refuse("reminders.begun", { title: occurrence.title });
}

/** The caller, of whom nothing stands against reminding them by direct message. */
async function reminded(
  context: Context,
  meeting: Meeting,
  { key, title }: Occurrence,
  personId: string,
): Promise<Attendee> {
  const attending = { meeting, key, personId };
  const own = (await asCommunity(context, "planning", (whole) => attendeesOf(whole, [attending]))).get(
    attendingKey(attending),
  );
  if (!own) return refuse("reminders.snooze.role", { title });
  if (own.preferences.tell !== "direct") {
    const command = lineIn(context.catalogue.commands, "me edit", "tell:direct", context.t.language);
    return refuse("reminders.snooze.tell", { command });
  }
  if (own.muted) return refuse("reminders.snooze.muted", { command: commandLine("reminder unmute"), title });
  return own.answered && !mayCome(own.answered)
    ? refuse("reminders.snooze.declined", { command: commandLine("meeting rsvp"), title })
    : own;
}
