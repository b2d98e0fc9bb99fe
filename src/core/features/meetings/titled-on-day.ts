import type { Caller } from "../../kernel/access/caller.ts";
import type { Db } from "../../services/store/store.ts";
import { WITH_CHANGES } from "./meeting.ts";
import { timesMeant } from "./pick-time.ts";
import { type Found, STANDS, titled } from "./titled-meetings.ts";

// "on Tuesday, 12 January 2027" is five words.
const LONGEST_DAY = 6;

/** Meetings by words of their title and, behind these, a day on which they have a time: "Tracing call on 12 January". `now`: from when the day is meant. */
export async function titledOnDay(
  db: Db,
  caller: Caller,
  words: string,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<Found[]> {
  const parts = words.split(/\s+/).filter((word) => word !== "");
  for (let count = parts.length - 1; count >= Math.max(1, parts.length - LONGEST_DAY); count--) {
    const found = await titled(db, parts.slice(0, count).join(" "), limit, STANDS);
    const then = await withTimeOn(db, found, { said: parts.slice(count).join(" "), caller, now });
    if (then.length > 0) return then;
  }
  return [];
}

/** Those of the meetings that have a time on the day that was said. */
async function withTimeOn(
  db: Db,
  found: readonly Found[],
  { said, caller, now }: { readonly said: string; readonly caller: Caller; readonly now: Date },
): Promise<Found[]> {
  if (found.length === 0) return [];
  const meetings = await db.meeting.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: WITH_CHANGES,
  });
  const times = await Promise.all(meetings.map((meeting) => timesMeant({ now, caller }, meeting, said)));
  const ids = new Set(meetings.flatMap(({ id }, index) => (times[index]?.length ? [id] : [])));
  return found.filter(({ id }) => ids.has(id));
}
