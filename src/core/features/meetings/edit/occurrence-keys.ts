import { Temporal } from "temporal-polyfill";
import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { Prisma } from "../../../services/store/rows.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { occurrences, type Recurrence } from "../../../kernel/time/recurrence.ts";
import { moveSnoozes, snoozedKeys } from "../reminders/snooze.ts";

// Rows change keys in two steps, so that none takes the place of one that is still to go.
const ASIDE = "~";

/** The wall clock that lies as far from `local` as `to` does from `from`. */
export function movedBy(local: string, from: string, to: string): string {
  const delta = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to), { largestUnit: "day" });
  return Temporal.PlainDateTime.from(local).add(delta).toString({ smallestUnit: "minute" });
}

/** Which key a time of one recurrence has in another that was made by moving it: that of the same day, moved as the first time was. */
export function keyIn(from: Recurrence, to: Recurrence): (key: string) => string {
  return (key) => {
    const wanted = movedBy(key, from.local, to.local);
    return timeOn(to, wanted.slice(0, 10)) ?? wanted;
  };
}

/** Whether a recurrence has a time with that key. */
export function hasKey(recurrence: Recurrence, key: string): boolean {
  return timeOn(recurrence, key.slice(0, 10)) === key;
}

function timeOn(recurrence: Recurrence, date: string): string | undefined {
  const day = Temporal.PlainDate.from(date);
  const begins = (d: Temporal.PlainDate) => d.toZonedDateTime(recurrence.zone).epochMilliseconds;
  const window = {
    after: new Date(begins(day) - 1).toISOString(),
    until: new Date(begins(day.add({ days: 1 })) - 1).toISOString(),
    limit: 1,
  };
  return occurrences(recurrence, window)[0]?.local;
}

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

/** Keys under which something is kept about times of a meeting: answers, attendance, minutes, reminders that were put off. */
export async function keysOf(
  { db, community: { id: community }, catalogue }: In,
  meetingId: string,
): Promise<string[]> {
  const found = new Set(await snoozedKeys(db, community, meetingId));
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
