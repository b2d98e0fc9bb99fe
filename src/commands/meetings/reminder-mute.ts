import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { getMeeting } from "../../core/features/meetings/meeting.ts";
import { mute, muteKey, mutesOf } from "../../core/features/meetings/reminders/mutes.ts";
import { mutedView } from "../../core/features/meetings/reminders/mute-view.ts";
import { currentOccurrence } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";

/** Stops reminding the caller of a meeting: of all of it, or of one time. */
export const reminderMute = command({
  path: "reminder mute",
  aliases: ["meeting mute"],
  summary: "reminders.mute.summary",
  title: "title.reminder.mute",
  submit: "submit.mute",
  examples: ["reminder mute Tracing call", "reminder mute Tracing call time:2027-01-12"],
  input: z.object({ meeting: meetingOption(), time: timeOption() }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, time }) {
    const { db, community, caller, now } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever is reminded is a person of the community");
    const meeting = await getMeeting(db, community.id, id);
    const picked = time === undefined ? undefined : await pickTime(context, meeting, time);
    if (picked ? picked.end <= now : !currentOccurrence(meeting, now))
      return refuse("meeting.over", { title: meeting.title });
    const all = (await mutesOf(context, id, person)).has("");
    // Of a series that is muted whole, no time needs to be.
    const occurrence =
      all && meeting.rule !== null
        ? undefined
        : (picked ?? (meeting.rule === null ? currentOccurrence(meeting, now) : undefined));
    const key = muteKey(meeting, occurrence);
    if (!all) await mute(context, id, person, key);
    context.audit({
      action: "meeting.mute",
      subject: `meeting:${id}`,
      ...(key === "" ? {} : { detail: { time: key } }),
    });
    return mutedView(context, meeting, occurrence);
  },
});
