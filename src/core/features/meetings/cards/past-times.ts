import { z } from "zod";
import { cardTimes, keepWithCards } from "../../../services/cards/move-cards.ts";
import { hold } from "../../../services/store/hold.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import type { Meeting } from "../meeting.ts";
import { type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

const tookSchema = z.object({
  took: z.object({
    start: z.coerce.date(),
    minutes: z.number(),
    title: z.string(),
    place: z.string().nullable(),
    zone: z.string(),
    rule: z.string().nullable(),
    startsLocal: z.string(),
  }),
});
type Took = z.output<typeof tookSchema>["took"];

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/**
 * Keeps what the times of a meeting that are over were, with their cards, before a change of it: they took place as they did. The
 * meeting is held first, as whoever holds cards of it does.
 */
export async function keepPast({ db, community, now }: In, meeting: Meeting): Promise<void> {
  await hold(db, "meeting", meeting.id);
  if (meeting.cancelledAt) return;
  const { zone, rule, startsLocal } = meeting;
  const times = await cardTimes({ db, community: community.id }, meeting.id);
  const kept = times.flatMap((key): [string, { took: Took }][] => {
    const time = occurrenceByKey(meeting, key);
    if (!time || time.end > now) return [];
    const { start, minutes, title, place } = time;
    return [[key, { took: { start, minutes, title, place, zone, rule, startsLocal } }]];
  });
  await keepWithCards({ db, community: community.id }, meeting.id, new Map(kept));
}

/** A time as it took place, with its meeting as that was then, where this was kept with a card that is about that key now. */
export function tookPlace(
  meeting: Meeting,
  key: string,
  detail: unknown,
): { readonly meeting: Meeting; readonly occurrence: Occurrence } | undefined {
  const took = tookSchema.safeParse(detail).data?.took;
  if (!took) return undefined;
  const { start, minutes, title, place, zone, rule, startsLocal } = took;
  const end = new Date(start.getTime() + minutes * MINUTE_MS);
  return {
    meeting: { ...meeting, zone, rule, startsLocal },
    occurrence: { key, start, end, local: key, minutes, title, place, link: null, agenda: null },
  };
}
