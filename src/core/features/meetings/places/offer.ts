import { z } from "zod";
import { accountsOf } from "../../../services/delivery/accounts.ts";
import { NOWHERE } from "../../../services/delivery/ledger.ts";
import { type Planned, type Planning, planDeliveries } from "../../../services/delivery/plan.ts";
import type { Answered } from "../rsvp/answers.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

/** What an offer is about, as the ledger keeps it: of which time, and whether the place is given rather than offered. */
export const offerSchema = z.object({ key: z.string(), given: z.boolean().default(false) });

/** Plans that those to whom places are offered are told so, and that their offers lapse in time. */
export async function planOffers(
  planning: Planning,
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
  planning: Planning,
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
export async function planLapse(planning: Planning, { id }: Pick<Meeting, "id">, key: string, at: Date): Promise<void> {
  await planDeliveries(planning, [
    { kind: "lapse", subjectId: id, occurrence: `${key} ${at.toISOString()}`, to: NOWHERE, dueAt: at, detail: { key } },
  ]);
}
