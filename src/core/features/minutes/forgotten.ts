import { dropPlanned, planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { channelOfSession, type MinutesSession, timeOf } from "./session.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";

/** Minutes that nobody closes are closed so many hours after the meeting's end, or after what was noted last, and are a draft then; our choice. */
export const FORGOTTEN_HOURS = 4;

/** When minutes count as forgotten that were open, and added to, at these moments. */
export function forgottenAt(session: MinutesSession, ...stirred: readonly Date[]): Date {
  const last = Math.max(timeOf(session).end.getTime(), ...stirred.map((d) => d.getTime()));
  return new Date(last + FORGOTTEN_HOURS * HOUR_MS);
}

/** Plans that an open session is looked at when it may have been forgotten; `occurrence` of the row is the moment of planning, as there may be several. */
export async function planForgotten(
  planning: DeliveryPlanning,
  session: MinutesSession,
  dueAt: Date = forgottenAt(session, planning.now),
): Promise<void> {
  await planDelivery(planning, {
    kind: "minutes",
    subjectId: session.id,
    occurrence: planning.now.toISOString(),
    to: channelOfSession(session),
    dueAt,
  });
}

/** Nobody looks at a session that was closed. */
export function dropForgotten(planning: DeliveryPlanning, session: Pick<MinutesSession, "id">): Promise<void> {
  return dropPlanned(planning, "minutes", session.id, "cancelled");
}
