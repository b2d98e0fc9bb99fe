import { z } from "zod";
import { timeAsked } from "../../core/features/minutes/agenda/agenda-asked.ts";
import {
  isHost,
  meetingChoices,
  meetingOption,
  recordAttendance,
  timeOption,
} from "../../core/features/meetings/feature.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { personsOption } from "../../core/services/people/person-option.ts";

/** Notes for the minutes that the caller could not come, or, by whoever runs the meeting, that others could not. */
export const minutesApologies = command({
  path: "minutes apologies",
  summary: "apologies.summary",
  title: "title.minutes.apologies",
  submit: "submit.record",
  examples: ["minutes apologies", "minutes apologies Tracing call"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
    persons: personsOption("apologies.persons").optional(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, time, persons }) {
    const { caller, t, format } = context;
    const { meeting, occurrence } = await timeAsked(context, id, time);
    if (persons !== undefined && !isHost(caller, meeting)) return refuse("apologies.hosts", { title: meeting.title });
    if (caller.personId === undefined) throw new Error("a member is a person of the community");
    const { key, title, start } = occurrence;
    const fresh = await recordAttendance(context, { meeting, key }, persons ?? [caller.personId], "apologies");
    if (fresh.length > 0)
      context.audit({
        action: "attendance.apologies",
        subject: `meeting:${meeting.id}`,
        detail: { time: key, persons: fresh.map((person) => `person:${person}`) },
      });
    const own = persons === undefined;
    const when = format.inZone(start, meeting.zone);
    return {
      tone: "good",
      blocks: [
        text(
          own
            ? t("apologies.noted", { title, when })
            : t("apologies.noted.others", { title, when, count: fresh.length }),
        ),
        ...(own ? [actions(run(t("undo"), "here undo", { meeting: meeting.id, time: key }, { place: "here" }))] : []),
      ],
    };
  },
});
