import { z } from "zod";
import { agendaShown } from "../../core/features/minutes/agenda/agenda-shown.ts";
import { movePoint, POINT_MOVES, timeOfPoint } from "../../core/features/minutes/agenda/points.ts";
import { timeOf } from "../../core/features/minutes/session.ts";
import { ID_MAX } from "../../core/features/minutes/session-named.ts";
import { getMeeting } from "../../core/features/meetings/feature.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Moves a point of an agenda, or takes it off. */
export const minutesPoint = command({
  path: "minutes point",
  summary: "agenda.point.summary",
  examples: [],
  input: z.object({ point: opt.text("agenda.point", ID_MAX), move: opt.choice("agenda.move", POINT_MOVES) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { point, move }) {
    const { db, community, t } = context;
    const { meeting: id, key } = await timeOfPoint(context, point);
    const meeting = await getMeeting(db, community.id, id);
    await movePoint(context, { meeting, key }, point, move);
    context.audit({
      action: move === "out" ? "agenda.out" : "agenda.move",
      subject: `meeting:${id}`,
      detail: { point },
    });
    return agendaShown(context, { meeting, occurrence: timeOf({ meeting, occurrence: key }) }, t("agenda.moved"));
  },
});
