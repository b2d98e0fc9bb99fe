import type { Caller } from "../../../kernel/access/caller.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { readWhen } from "../../../kernel/time/when/read-when.ts";
import type { Db } from "../../../services/store/store.ts";
import { WITH_CHANGES } from "../meeting.ts";
import { timesMeant } from "../pick-time.ts";
import { around, type TitledMeeting, STANDS, titled, withId } from "./titled-meetings.ts";
import { HOUR_MS } from "../../../kernel/time/units.ts";

// "on Tuesday, 12 January 2027 at 3 pm" is eight words.
const LONGEST_DAY = 8;
const AROUND = 48 * HOUR_MS;

/** A meeting that was found by its title and a day, and the words for that day. */
export interface FoundOnDay extends TitledMeeting {
  readonly day: string;
}

/** Meetings by words of their title, or their id, and, behind these, a day on which they have a time: "Tracing call on 12 January". `now`: from when the day is meant. */
export async function titledOnDay(
  db: Db,
  caller: Caller,
  words: string,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<FoundOnDay[]> {
  const parts = words.split(/\s+/).filter((word) => word !== "");
  for (let count = parts.length - 1; count >= Math.max(1, parts.length - LONGEST_DAY); count--) {
    const said = parts.slice(count).join(" ");
    if (!(await mayBeDay(said, { caller, now }))) continue;
    const named = parts.slice(0, count).join(" ");
    const own = count === 1 ? await withId(db, named.toLowerCase()) : [];
    const found = own.length > 0 ? own : await titled(db, named, limit, STANDS);
    const then = await withTimeOn(db, found, { said, caller, now });
    if (then.length > 0) return then.map((meeting) => ({ ...meeting, day: said }));
  }
  return [];
}

/** Meetings that have a time on the day that the words say, the next first. */
export async function standingOnDay(db: Db, caller: Caller, said: string, now: Date): Promise<TitledMeeting[]> {
  const context = { now: now.toISOString(), zone: caller.zone, languages: [caller.language, ...LANGUAGES] };
  const noon = await readWhen(`${said} 12:00`, context);
  const read = noon.kind === "unsure" && noon.reason !== "ambiguous" ? await readWhen(said, context) : noon;
  const moments = read.kind === "unsure" ? read.candidates : [read.moment];
  const times = moments.map(({ at }) => Date.parse(at));
  if (times.length === 0) return [];
  // Their days may be another zone's.
  const [from, until] = [new Date(Math.min(...times) - AROUND), new Date(Math.max(...times) + AROUND)];
  return withTimeOn(db, await around(db, from, until), { said, caller, now });
}

interface Said {
  readonly said: string;
  readonly caller: Caller;
  readonly now: Date;
}

/** Whether words can say a day at all, in anybody's zone. */
async function mayBeDay(said: string, { caller, now }: Pick<Said, "caller" | "now">): Promise<boolean> {
  const context = { now: now.toISOString(), zone: caller.zone, languages: [caller.language, ...LANGUAGES] };
  for (const phrase of [said, `${said} 12:00`]) {
    const read = await readWhen(phrase, context);
    if (read.kind !== "unsure" || read.reason === "ambiguous" || read.reason === "no-time") return true;
  }
  return false;
}

/** Those of the meetings that have a time on the day that was said. */
async function withTimeOn(
  db: Db,
  found: readonly TitledMeeting[],
  { said, caller, now }: Said,
): Promise<TitledMeeting[]> {
  if (found.length === 0) return [];
  const meetings = await db.meeting.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: WITH_CHANGES,
  });
  const times = await Promise.all(meetings.map((meeting) => timesMeant({ now, caller }, meeting, said)));
  const ids = new Set(meetings.flatMap(({ id }, index) => (times[index]?.length ? [id] : [])));
  return found.filter(({ id }) => ids.has(id));
}
