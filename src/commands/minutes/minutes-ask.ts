import { z } from "zod";
import { agendaAsked } from "../../core/features/minutes/agenda/agenda-asked.ts";
import { agendaShown, isAhead } from "../../core/features/minutes/agenda/agenda-shown.ts";
import { askForPoint, POINT_MAX } from "../../core/features/minutes/agenda/points.ts";
import { meetingOption, timeOption } from "../../core/features/meetings/feature.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";

/** Asks for a point on the agenda of a meeting's time, which the button carries: its form asks for the point alone. */
export const minutesAsk = command({
  path: "minutes ask",
  summary: "agenda.ask.summary",
  title: "agenda.ask",
  submit: "submit.ask",
  examples: [],
  input: z.object({
    meeting: hidden(meetingOption()),
    time: hidden(timeOption().unwrap()).optional(),
    point: opt.text("agenda.point", POINT_MAX),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { meeting: id, time, point }) {
    const asked = await agendaAsked(context, id, time);
    const { meeting, occurrence } = asked;
    if (!isAhead(asked, context.now)) return refuse("agenda.over", { title: occurrence.title });
    const made = await askForPoint(context, { meeting, key: occurrence.key }, point);
    context.audit({ action: "agenda.ask", subject: `meeting:${meeting.id}`, detail: { point: made } });
    return agendaShown(context, asked, context.t("agenda.asked", { point }));
  },
});
