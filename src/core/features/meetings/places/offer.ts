import { z } from "zod";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import type { Expiring } from "../../../services/expiring/expiring.ts";
import { sql } from "../../../services/store/store.ts";
import { NOWHERE } from "../../../services/delivery/ledger.ts";
import { type Planned, type DeliveryPlanning, planDeliveries } from "../../../services/delivery/planning/plan.ts";
import type { Answered } from "../participants/answers.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../kernel/time/units.ts";

/** What an offer is about, as the ledger keeps it: of which time, and whether the place is given rather than offered. */
export const offerSchema = z.object({ key: z.string(), given: z.boolean().default(false) });

/** How long an offered place is kept for somebody, at most, in milliseconds; our choice: a working day and a night. */
const OFFERED_MS = 12 * HOUR_MS;

/** At least so long, where that is before the deadline, in milliseconds. Our choice: time to see a message and press a button. */
const LEAST_OFFERED_MS = 30 * MINUTE_MS;

/** A part of the time that is left until the deadline: where a meeting is near, several in line still get their turn. */
const PART = 4;

/** That a place is kept for somebody: from their morning on, which is a day away at most. */
export const expiringOffers: Expiring = {
  ...{ table: "rsvp", moment: "offered_until", lasts: OFFERED_MS + DAY_MS },
  open: sql`r.seat = 'offered'`,
};

/** Until when a place that is offered from `from` on is kept: a quarter of the time until the deadline, within the bounds above; never after the deadline. */
export function offeredUntil(from: Date, deadline: Date): Date {
  const left = deadline.getTime() - from.getTime();
  const length = Math.min(OFFERED_MS, Math.max(LEAST_OFFERED_MS, left / PART));
  return new Date(Math.min(deadline.getTime(), from.getTime() + length));
}

/** Plans that those to whom places are offered are told so, and that their offers lapse in time. */
export async function planOffers(
  planning: DeliveryPlanning,
  meeting: Meeting,
  { key }: Occurrence,
  offered: readonly Answered[],
): Promise<void> {
  if (offered.length === 0) return;
  const { now } = planning;
  const ids = offered.map((a) => a.personId);
  const accounts = await accountsOf(planning, ids, { near: channelOf(meeting) });
  const told = ids.flatMap((person): Planned[] => {
    const to = accounts.get(person);
    const occurrence = `${key} ${now.toISOString()}`;
    return to ? [{ kind: "offer", subjectId: meeting.id, occurrence, to, person, dueAt: now, detail: { key } }] : [];
  });
  await planDeliveries(planning, told);
  for (const { offeredUntil } of offered) if (offeredUntil) await planLapse(planning, meeting, key, offeredUntil);
}

/** Plans that somebody who waited is told that they have a place now. */
export async function planPlace(
  planning: DeliveryPlanning,
  meeting: Meeting,
  { key }: Occurrence,
  person: string,
): Promise<void> {
  const { now } = planning;
  const to = (await accountsOf(planning, [person], { near: channelOf(meeting) })).get(person);
  if (!to) return;
  const occurrence = `${key} ${now.toISOString()} given`;
  await planDeliveries(planning, [
    { kind: "offer", subjectId: meeting.id, occurrence, to, person, dueAt: now, detail: { key, given: true } },
  ]);
}

/** Plans that the places of a time are put in order then: at the end of an offer, and when answers are taken no longer. */
export async function planLapse(
  planning: DeliveryPlanning,
  { id }: Pick<Meeting, "id">,
  key: string,
  at: Date,
): Promise<void> {
  await planDeliveries(planning, [
    { kind: "lapse", subjectId: id, occurrence: `${key} ${at.toISOString()}`, to: NOWHERE, dueAt: at, detail: { key } },
  ]);
}
