import { z } from "zod";
import { wordAnew } from "../../../services/delivery/planning/change-planned.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { OPEN } from "../../../services/delivery/ledger.ts";
import { type DeliveryPlanning, planDelivery } from "../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { sql } from "../../../services/store/store.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** Of which time's places the organiser is told, as the ledger keeps it. */
export const placesSchema = z.object({ key: z.string() });

/** How long a change of who has which place waits before the organiser is told, in milliseconds: several that follow each other are told as one. */
const GATHER_MS = 2 * MINUTE_MS;

/**
 * Plans that the organiser is told how the places of a time stand, as they choose to be told what only informs. Whoever is
 * about to be told already hears of everything at once.
 */
export async function planPlacesTold(planning: DeliveryPlanning, meeting: Meeting, { key }: Occurrence): Promise<void> {
  const { db, community, now } = planning;
  const { organiserId: person } = meeting;
  if (!person) return;
  const about = sql`community_id = ${community.id} and subject_id = ${meeting.id} and kind = 'places' and detail->>'key' = ${key}`;
  // What is being worded at this moment is worded anew.
  await wordAnew(planning, "places", meeting.id, key);
  const waiting = await db.$queryRaw<unknown[]>(
    sql`select 1 from delivery where ${about} and state = any(${OPEN.filter((s) => s !== "sending")})`,
  );
  const telling =
    waiting.length > 0 ? undefined : await whenToTell(planning, person, new Date(now.getTime() + GATHER_MS));
  const to =
    telling?.kind === "at"
      ? (await accountsOf(planning, [person], { near: channelOf(meeting) })).get(person)
      : undefined;
  if (telling?.kind !== "at" || !to) return;
  const occurrence = `${key} ${now.toISOString()}`;
  await planDelivery(planning, {
    kind: "places",
    subjectId: meeting.id,
    occurrence,
    to,
    person,
    dueAt: telling.at,
    detail: { key },
  });
}
