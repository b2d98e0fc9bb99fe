import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import {
  dropPlanned,
  planDeliveries,
  type Planned,
  type DeliveryPlanning,
} from "../../../services/delivery/planning/plan.ts";
import { channelOfSession, type MinutesSession } from "../session.ts";
import { HOUR_MS } from "../../../kernel/time/units.ts";

/** How long after minutes were closed whoever leads the meeting is reminded of the draft, once; our choice. */
export const REMINDED_HOURS = 24;

/** Minutes that are closed and not posted: a draft. */
export const isDraft = ({
  openIn,
  closedAt,
  postedAt,
}: Pick<MinutesSession, "openIn" | "closedAt" | "postedAt">): boolean =>
  openIn === null && closedAt !== null && postedAt === null;

/** Whom a draft is for: the chair, else who called the meeting, else who opened the minutes. */
export const leadersOf = ({ meeting, openedById }: MinutesSession): string[] => [
  ...new Set([meeting.chairId, meeting.organiserId, openedById].filter((id) => id !== null)),
];

/**
 * Plans that whoever leads the meeting, and can be told, hears of the draft, and is reminded of it once where it is still one by then.
 * Who closed the minutes knows of it. Returns whom it is for; undefined where nobody can be told.
 */
export async function planDraft(
  planning: DeliveryPlanning,
  session: MinutesSession,
  by?: string,
): Promise<string | undefined> {
  const near = channelOfSession(session);
  const leaders = leadersOf(session);
  const accounts = await accountsOf(planning, leaders, { near });
  const person = leaders.find((id) => accounts.has(id));
  const to = person === undefined ? undefined : accounts.get(person);
  if (person === undefined || to === undefined || session.closedAt === null) return undefined;
  const closed = session.closedAt.toISOString();
  const row = (told: Pick<Planned, "occurrence" | "dueAt">): Planned => ({
    ...{ kind: "draft", subjectId: session.id, to, person, detail: { closed } },
    ...told,
  });
  const reminder = row({
    occurrence: `${closed} still`,
    dueAt: new Date(planning.now.getTime() + REMINDED_HOURS * HOUR_MS),
  });
  await planDeliveries(
    planning,
    person === by ? [reminder] : [row({ occurrence: closed, dueAt: planning.now }), reminder],
  );
  return person;
}

/** Nobody is told any more of a draft that was posted, or taken up again. */
export function dropDraft(planning: DeliveryPlanning, session: Pick<MinutesSession, "id">): Promise<void> {
  return dropPlanned(planning, "draft", session.id, "cancelled");
}
