import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { begunAt } from "../session.ts";
import { agendaOf } from "./agenda.ts";
import type { AgendaAsked } from "./agenda-asked.ts";
import { agendaView } from "./agenda-view.ts";

/** The agenda of a time as the caller sees it now; `remark` says what they did with it. */
export async function agendaShown(context: Context, asked: AgendaAsked, remark?: string): Promise<View> {
  const { db, community, caller, now, t, format } = context;
  const { meeting, occurrence } = asked;
  const agenda = await agendaOf(db, community.id, asked, await begunAt(db, community.id, meeting.id, occurrence.key));
  const words = { t, format, caller, term: labelling(await context.terms(), format.language) };
  const ahead = isAhead(asked, now);
  return agendaView(words, asked, agenda, { ahead, ...(remark === undefined ? {} : { remark }) });
}

/** Whether points can still be asked for. */
export const isAhead = ({ meeting, occurrence }: AgendaAsked, now: Date): boolean =>
  meeting.cancelledAt === null && occurrence.end > now;
