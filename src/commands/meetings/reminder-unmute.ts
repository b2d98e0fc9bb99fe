import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { timeOfAnswer } from "../../core/features/meetings/participants/answers.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { getMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import { muteKey, mutesOf, unmute } from "../../core/features/meetings/reminders/mutes.ts";
import { unmutedView } from "../../core/features/meetings/reminders/mute-view.ts";
import { currentOccurrence, type Occurrence } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Lets the caller be reminded again of what they muted: of all of a meeting, else of its times that they muted; or of one time. */
export const reminderUnmute = command({
  path: "reminder unmute",
  aliases: ["meeting unmute"],
  summary: "reminders.unmute.summary",
  title: "title.reminder.unmute",
  submit: "submit.unmute",
  examples: ["reminder unmute Tracing call"],
  input: z.object({ meeting: meetingOption(), time: timeOption() }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, time }) {
    const { db, community, caller } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever is reminded is a person of the community");
    const meeting = await getMeeting(db, community.id, id);
    const muted = await mutesOf(context, id, person);
    const picked = time === undefined ? undefined : await pickTime(context, meeting, time);
    const occurrence = meeting.rule === null ? undefined : picked;
    const key = muteKey(meeting, occurrence);
    if (key !== "" && muted.has(""))
      return refuse("reminders.unmute.series", { command: commandLine("reminder unmute"), title: meeting.title });
    const lifted = muted.has(key) ? [key] : key === "" ? [...muted] : [];
    if (lifted.length === 0) return refuse("reminders.unmute.none", { title: meeting.title });
    await unmute(context, id, person, lifted);
    context.audit({
      action: "meeting.unmute",
      subject: `meeting:${id}`,
      ...(key === "" ? {} : { detail: { time: key } }),
    });
    return lift(context, meeting, lifted, muted);
  },
});

function lift(context: Context, meeting: Meeting, lifted: readonly string[], muted: ReadonlySet<string>): View {
  const [only] = lifted;
  const one = lifted.length === 1 && only !== undefined ? only : undefined;
  const times = (keys: readonly string[]) =>
    keys.flatMap((k): readonly Occurrence[] => [timeOfAnswer(meeting, k)].filter((o) => o !== undefined));
  const left = times([...muted].filter((k) => k !== "" && !lifted.includes(k)).sort()).filter(
    ({ end }) => end > context.now,
  );
  const shown =
    one === ""
      ? meeting.rule === null
        ? currentOccurrence(meeting, context.now)
        : undefined
      : one === undefined
        ? undefined
        : times([one])[0];
  const undo = one === undefined ? undefined : { meeting: meeting.id, ...(one === "" ? {} : { time: one }) };
  return unmutedView(context, meeting, { occurrence: shown, left, undo });
}
