import { z } from "zod";
import { agendaAsked } from "../../core/features/minutes/agenda/agenda-asked.ts";
import { agendaShown, isAhead } from "../../core/features/minutes/agenda/agenda-shown.ts";
import { askForPoint, POINT_MAX } from "../../core/features/minutes/agenda/points.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/feature.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows the agenda of a meeting's time, with what comes back by itself; with a point it asks for that, too. */
export const minutesAgenda = command({
  path: "minutes agenda",
  aliases: ["meeting agenda"],
  summary: "agenda.summary",
  title: "title.minutes.agenda",
  submit: "submit.show",
  examples: ["minutes agenda", "minutes agenda Tracing call point:Marking of parts"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
    point: opt.text("agenda.point", POINT_MAX).optional(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting, time, point }) {
    const asked = await agendaAsked(context, meeting, time);
    if (point === undefined) return agendaShown(context, asked);
    const { title } = asked.occurrence;
    if (!isAhead(asked, context.now)) return refuse("agenda.over", { title });
    const id = await askForPoint(context, { meeting: asked.meeting, key: asked.occurrence.key }, point);
    context.audit({ action: "agenda.ask", subject: `meeting:${asked.meeting.id}`, detail: { point: id } });
    return agendaShown(context, asked, context.t("agenda.asked", { point }));
  },
});
