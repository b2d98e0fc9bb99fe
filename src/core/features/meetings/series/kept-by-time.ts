import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Recurrence } from "../../../kernel/time/recurrence.ts";
import { Prisma } from "../../../services/store/rows.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { cardTimes, moveCards } from "../../../services/cards/move-cards.ts";
import { moveSnoozes, snoozedKeys } from "../reminders/snooze.ts";

// Rows change keys in two steps, so that none takes the place of one that is still to go.
const ASIDE = "~";

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Its tables that have rows about times of meetings, by `meeting_id` and `occurrence`: they follow where times move. */
    readonly keptByTime?: readonly string[];
  }
}

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly catalogue: Features;
}

/** Keys under which something is kept about times of a meeting: answers, attendance, minutes, cards, reminders that were put off. */
export async function keysOf(
  { db, community: { id: community }, catalogue }: In,
  meetingId: string,
): Promise<string[]> {
  const found = new Set([
    ...(await snoozedKeys(db, community, meetingId)),
    ...(await cardTimes({ db, community }, meetingId)),
  ]);
  for (const table of declared(catalogue, "keptByTime").flat()) {
    const rows = await db.$queryRaw<{ key: string }[]>(
      sql`select distinct occurrence as key from ${Prisma.raw(table)} where community_id = ${community} and meeting_id = ${meetingId} and occurrence <> ''`,
    );
    for (const { key } of rows) found.add(key);
  }
  return [...found].sort();
}

/** Turns what is kept about times of a meeting over to other keys, of another meeting too. */
export async function moveTimes(
  { db, community: { id: community }, catalogue }: In,
  { from, to, keys }: { readonly from: string; readonly to: string; readonly keys: ReadonlyMap<string, string> },
): Promise<void> {
  const moved = [...keys].filter(([old, now]) => from !== to || old !== now);
  if (moved.length === 0) return;
  await moveSnoozes(db, community, { from, to, keys: new Map(moved) });
  await moveCards({ db, community }, { from, to, keys: new Map(moved) });
  const [olds, news] = [moved.map(([old]) => old), moved.map(([, now]) => ASIDE + now)];
  for (const table of declared(catalogue, "keptByTime").flat()) {
    const name = Prisma.raw(table);
    await db.$executeRaw(sql`update ${name} t set meeting_id = ${to}, occurrence = k.now from unnest(${olds}::text[], ${news}::text[]) as k (old, now)
      where t.community_id = ${community} and t.meeting_id = ${from} and t.occurrence = k.old`);
    await db.$executeRaw(sql`update ${name} set occurrence = substr(occurrence, 2)
      where community_id = ${community} and meeting_id = ${to} and occurrence like ${`${ASIDE}%`}`);
  }
}

/**
 * What was answered about a meeting's only time is about the first time where it repeats from now on, and about its only time
 * where it does not any more. To be called once the other keys are those of the new rule.
 */
export async function remapAnswers(
  db: Db,
  community: string,
  meeting: string,
  { was, is }: { readonly was: Recurrence; readonly is: Recurrence },
): Promise<void> {
  if ((was.rule === undefined) === (is.rule === undefined)) return;
  const [from, to] = was.rule === undefined ? ["", is.local] : [is.local, ""];
  // An answer about the time wins over one about the series that it was a part of.
  await db.$executeRaw(sql`
    delete from rsvp o using rsvp r where o.community_id = ${community} and r.community_id = ${community} and o.meeting_id = ${meeting}
      and r.meeting_id = ${meeting} and o.occurrence = ${to} and r.occurrence = ${from} and o.person_id = r.person_id`);
  await db.$executeRaw(sql`
    update rsvp set occurrence = ${to} where community_id = ${community} and meeting_id = ${meeting} and occurrence = ${from}`);
}

/**
 * Answers about a series, and the wish to hear nothing of it, hold for another one too. Where somebody answered about both, the
 * later answer counts.
 */
export async function copySeriesAnswers(
  { db, community: { id: community } }: Pick<In, "db" | "community">,
  from: string,
  to: string,
): Promise<void> {
  await db.$executeRaw(sql`
    insert into rsvp as r (community_id, meeting_id, occurrence, person_id, answer, note, answered_at, seat, queued_at, offered_until)
    select community_id, ${to}, occurrence, person_id, answer, note, answered_at, seat, queued_at, offered_until
    from rsvp where community_id = ${community} and meeting_id = ${from} and occurrence = ''
    on conflict (community_id, meeting_id, occurrence, person_id) do update set answer = excluded.answer, note = excluded.note,
      answered_at = excluded.answered_at, seat = excluded.seat, queued_at = excluded.queued_at, offered_until = excluded.offered_until
    where excluded.answered_at > r.answered_at`);
  await db.$executeRaw(sql`
    insert into mute (community_id, meeting_id, occurrence, person_id, at)
    select community_id, ${to}, occurrence, person_id, at from mute where community_id = ${community} and meeting_id = ${from} and occurrence = ''
    on conflict do nothing`);
}
