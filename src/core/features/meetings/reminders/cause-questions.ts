import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { communityLeads, ownLeads } from "../leads.ts";
import type { Meeting } from "../meeting.ts";
import { invitedPersons } from "../participants/invited.ts";
import { MOST_ASKED } from "./whom-to-remind.ts";

/**
 * Takes of the budget of whoever invites people that these will be asked whether they come: each as often as they will be, if
 * they never answer. Who is `known` was counted before. Throws UserError where that is more than they may cause.
 */
export async function causeQuestions(
  planning: DeliveryPlanning,
  meeting: Meeting,
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (!planning.spend) return;
  const asked = (await invitedPersons(planning.db, planning.community.id, meeting.id)).filter(
    (id) => !known.has(id) && id !== meeting.organiserId && id !== meeting.chairId && id !== planning.caller?.personId,
  );
  if (asked.length === 0) return;
  const leads = ownLeads(meeting) ?? (await communityLeads(planning));
  const times = meeting.rule === null ? Math.min(MOST_ASKED, leads.length) : MOST_ASKED;
  await spendOrRefuse(planning, "messages", asked.length * times);
}
