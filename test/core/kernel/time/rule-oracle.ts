import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

/** A rule as the oracles know it: RFC 5545's parts by their names, nothing of the product's own types. */
export type Parts = {
  readonly FREQ: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly INTERVAL?: number;
  readonly COUNT?: number;
  /** As written: a date, a wall clock or an instant. */
  readonly UNTIL?: string;
  readonly BYMONTH?: readonly number[];
  readonly BYWEEKNO?: readonly number[];
  readonly BYYEARDAY?: readonly number[];
  readonly BYMONTHDAY?: readonly number[];
  readonly BYDAY?: readonly string[];
  readonly BYSETPOS?: readonly number[];
  readonly WKST?: string;
};

const NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The rule's text. */
export function written(parts: Parts): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(",") : String(value)}`)
    .join(";");
}

/**
 * Whether a date is one of the rule's, by RFC 5545 §3.3.10 read as conditions on one date; neither COUNT nor UNTIL are looked at.
 * It knows nothing of seeking: each date is asked for itself.
 */
export function isHeld(parts: Parts, start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(date, start) < 0 || !fits(parts, start, date)) return false;
  const { BYSETPOS } = parts;
  if (!BYSETPOS) return true;
  // All dates of the period that the other parts let through, before the start as well.
  const [first, length] = period(parts, date);
  const set = Array.from({ length }, (_, index) => first.add({ days: index })).filter((one) => fits(parts, start, one));
  const place = set.findIndex((one) => one.equals(date));
  return BYSETPOS.includes(place + 1) || BYSETPOS.includes(place - set.length);
}

/**
 * The instants at which a meeting is held, after one instant and up to another: every day from the start on in turn, at the
 * start's time of day, put in the zone by Temporal. The start itself is always held; moved onto each other, two are one.
 */
export function heldBetween(
  parts: Parts,
  start: Temporal.PlainDateTime,
  zone: string,
  after: Temporal.Instant,
  until: Temporal.Instant,
): string[] {
  const found: string[] = [];
  const first = start.toPlainDate();
  const end = until.toZonedDateTimeISO(zone).toPlainDate().add({ days: 3 });
  const begin = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 3 });
  // Without a count no day depends on the ones before.
  let day = parts.COUNT === undefined && Temporal.PlainDate.compare(begin, first) > 0 ? begin : first;
  let left = parts.COUNT ?? Number.POSITIVE_INFINITY;
  for (; Temporal.PlainDate.compare(day, end) <= 0 && left > 0; day = day.add({ days: 1 })) {
    if (!day.equals(first) && !isHeld(parts, first, day)) continue;
    if (!day.equals(first) && isPast(parts, day.toPlainDateTime(start.toPlainTime()), zone)) break;
    left -= 1;
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: start.toPlainTime() }).toInstant();
    const text = new Date(at.epochMilliseconds).toISOString();
    if (Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0 && found.at(-1) !== text)
      found.push(text);
  }
  return found;
}

function isPast({ UNTIL }: Parts, wall: Temporal.PlainDateTime, zone: string): boolean {
  if (UNTIL === undefined) return false;
  if (!UNTIL.includes("T")) return Temporal.PlainDate.compare(wall.toPlainDate(), Temporal.PlainDate.from(UNTIL)) > 0;
  const end = UNTIL.endsWith("Z")
    ? Temporal.Instant.from(UNTIL).toZonedDateTimeISO(zone).toPlainDateTime()
    : Temporal.PlainDateTime.from(UNTIL);
  return Temporal.PlainDateTime.compare(wall, end) > 0;
}

function fits(parts: Parts, start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const { FREQ, INTERVAL = 1, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY } = parts;
  const first = period(parts, start)[0];
  const mine = period(parts, date)[0];
  const unit = { DAILY: "days", WEEKLY: "weeks", MONTHLY: "months", YEARLY: "years" }[FREQ] as
    | "days"
    | "weeks"
    | "months"
    | "years";
  if (first.until(mine, { largestUnit: unit })[unit] % INTERVAL !== 0) return false;
  if (BYMONTH && !BYMONTH.includes(date.month)) return false;
  if (BYWEEKNO && !weekNumbers(date, weekStart(parts)).some((number) => BYWEEKNO.includes(number))) return false;
  if (BYYEARDAY && !BYYEARDAY.includes(date.dayOfYear) && !BYYEARDAY.includes(date.dayOfYear - date.daysInYear - 1))
    return false;
  if (BYMONTHDAY && !BYMONTHDAY.includes(date.day) && !BYMONTHDAY.includes(date.day - date.daysInMonth - 1))
    return false;
  if (BYDAY && !BYDAY.some((one) => isDay(one, parts, date))) return false;
  // What no part says comes from the start.
  const someDay = BYDAY ?? BYMONTHDAY ?? BYYEARDAY;
  if (FREQ === "WEEKLY" && !BYDAY && date.dayOfWeek !== start.dayOfWeek) return false;
  if (FREQ === "MONTHLY" && !someDay && date.day !== start.day) return false;
  if (FREQ === "YEARLY" && !someDay && BYWEEKNO && date.dayOfWeek !== start.dayOfWeek) return false;
  if (FREQ === "YEARLY" && !someDay && !BYWEEKNO && date.day !== start.day) return false;
  return !(FREQ === "YEARLY" && !someDay && !BYWEEKNO && !BYMONTH && date.month !== start.month);
}

function isDay(written: string, { FREQ, BYMONTH }: Parts, date: Temporal.PlainDate): boolean {
  if (NAMES[date.dayOfWeek - 1] !== written.slice(-2)) return false;
  const nth = Number(written.slice(0, -2));
  if (written.length === 2) return true;
  const ofMonth = FREQ === "MONTHLY" || BYMONTH !== undefined;
  const [place, length] = ofMonth ? [date.day, date.daysInMonth] : [date.dayOfYear, date.daysInYear];
  return nth === Math.floor((place - 1) / 7) + 1 || nth === -(Math.floor((length - place) / 7) + 1);
}

/** The first date of the period and its length in days. */
function period(parts: Parts, date: Temporal.PlainDate): [first: Temporal.PlainDate, length: number] {
  switch (parts.FREQ) {
    case "DAILY":
      return [date, 1];
    case "WEEKLY":
      return [date.subtract({ days: (date.dayOfWeek - weekStart(parts) + 7) % 7 }), 7];
    case "MONTHLY":
      return [date.with({ day: 1 }), date.daysInMonth];
    case "YEARLY":
      return [date.with({ month: 1, day: 1 }), date.daysInYear];
  }
}

function weekStart({ WKST = "MO" }: Parts): number {
  return NAMES.indexOf(WKST) + 1;
}

/** The number of the date's week in the year that the week belongs to, from the start and from the end: week 1 is the first with four days or more in its year. */
function weekNumbers(date: Temporal.PlainDate, from: number): number[] {
  const firstWeek = (year: number) => {
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    return fourth.subtract({ days: (fourth.dayOfWeek - from + 7) % 7 });
  };
  const year =
    [date.year + 1, date.year, date.year - 1].find((one) => Temporal.PlainDate.compare(firstWeek(one), date) <= 0) ??
    date.year;
  const days = (until: Temporal.PlainDate) => firstWeek(year).until(until, { largestUnit: "days" }).days;
  const number = Math.floor(days(date) / 7) + 1;
  return [number, number - days(firstWeek(year + 1)) / 7 - 1];
}

const some = <T>(one: fc.Arbitrary<T>, most: number) =>
  fc.option(fc.uniqueArray(one, { minLength: 1, maxLength: most }), { nil: undefined });
const signed = (most: number) => fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));
const weekday = fc.constantFrom(...NAMES);
const interval = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 5 }));
const nth = (most: number) => fc.tuple(signed(most), weekday).map(([place, day]) => `${place}${day}`);
const months = some(fc.integer({ min: 1, max: 12 }), 3);
const frame = { INTERVAL: interval, WKST: fc.option(weekday, { nil: undefined }), BYMONTH: months };
const positions = some(signed(3), 2);

/** Rules of every kind that RFC 5545 allows on whole days, without an end. */
export const anyParts: fc.Arbitrary<Parts> = fc
  .oneof(
    fc.record({
      ...frame,
      FREQ: fc.constant("DAILY" as const),
      BYDAY: some(weekday, 3),
      BYMONTHDAY: some(signed(31), 4),
    }),
    fc.record({ ...frame, FREQ: fc.constant("WEEKLY" as const), BYDAY: some(weekday, 4), BYSETPOS: positions }),
    fc.record({
      ...frame,
      FREQ: fc.constant("MONTHLY" as const),
      BYDAY: some(fc.oneof(weekday, nth(5)), 3),
      BYMONTHDAY: some(signed(31), 4),
      BYSETPOS: positions,
    }),
    fc.record({
      ...frame,
      FREQ: fc.constant("YEARLY" as const),
      BYDAY: some(fc.oneof(weekday, nth(5)), 3),
      BYMONTHDAY: some(signed(31), 4),
      BYSETPOS: positions,
    }),
    fc.record({ ...frame, FREQ: fc.constant("YEARLY" as const), BYYEARDAY: some(signed(366), 5), BYSETPOS: positions }),
    fc.record({
      ...frame,
      FREQ: fc.constant("YEARLY" as const),
      BYWEEKNO: some(signed(53), 5),
      BYDAY: some(weekday, 3),
    }),
  )
  .map((parts) => {
    const { BYSETPOS, ...rest } = Object.fromEntries(
      Object.entries(parts).filter(([, value]) => value !== undefined),
    ) as unknown as Parts;
    const bound = rest.BYDAY ?? rest.BYMONTHDAY ?? rest.BYYEARDAY ?? rest.BYMONTH;
    return BYSETPOS && bound ? { ...rest, BYSETPOS } : rest;
  });
