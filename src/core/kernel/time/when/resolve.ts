import type { Temporal } from "temporal-polyfill";
import { type Moment, momentAt, type PlacedClock, placeWallClock } from "../moment.ts";
import { daysOf } from "./days-of.ts";
import type { MeantDays } from "./days.ts";
import { defined } from "../../values/defined.ts";
import { agree, meantIn, type ShortName } from "../zone-abbreviations.ts";
import type { Time } from "./clock-readings.ts";
import type { PhrasePart } from "./phrase-part.ts";
import { partsOf, type MeantTimes, timesOf } from "./times-of-day.ts";
import type { DayPart, Vocabulary } from "./vocabulary.ts";

/** Who reads, and when: what a phrase is understood against. */
export type PhraseReader = { readonly now: Temporal.Instant; readonly zone: string };

/** Why a phrase is only guessed at: its range ends before it begins, the month has no such weekday, or is too short for such a day. */
export type WhyDoubted = "backwards" | "missing" | "short";

/** What the pieces of one phrase amount to. `guess`: they contradict each other, or leave something to guess. */
export type UnderstoodPhrase =
  | {
      readonly kind: "moments";
      readonly moments: readonly PlacedRange[];
      readonly guess: boolean;
      readonly why?: WhyDoubted;
    }
  | {
      readonly kind: "days";
      readonly days: readonly Temporal.PlainDate[];
      readonly parts: readonly DayPart[];
      readonly zone: Zone;
      readonly why?: WhyDoubted;
    }
  | { readonly kind: "times"; readonly moments: readonly PlacedRange[] }
  | { readonly kind: "nothing" };

/** A moment in its zone; of a range also its end. `later` and `unlikely` as of a `Time`. */
export type PlacedRange = PlacedClock & { readonly ends?: Moment; readonly later?: true; readonly unlikely?: true };

/** `written`: where the phrase's wall clock stands, a zone or an offset such as "+02:00". `shown`: the zone the moment is given in. */
export type Zone = { readonly written: string; readonly shown: string };

// Beyond these years dates are no longer written with four digits.
const YEARS = { first: 1, last: 9998 } as const;

/** Puts the pieces together for a reader. */
export function resolve(pieces: readonly PhrasePart[], reader: PhraseReader, vocabulary: Vocabulary): UnderstoodPhrase {
  const zones = zonesOf(pieces, reader);
  const [zone = { written: reader.zone, shown: reader.zone }] = zones;
  const span = pieces.find((piece) => piece.kind === "span");
  if (span && span.amount.minutes !== 0) return elapsed(span, pieces, reader, zone);
  const days = daysFrom(pieces, reader, zone, vocabulary);
  const times = timesOf(pieces, vocabulary.morningFrom);
  if (days && times) return combine(days, times, zones);
  if (days && days.days.length > 0)
    return {
      kind: "days",
      days: days.days.filter(inRange),
      parts: partsOf(pieces),
      zone,
      ...defined({ why: days.why }),
    };
  if (times && !pieces.some(({ kind }) => kind === "month")) {
    const today = reader.now.toZonedDateTimeISO(zone.written).toPlainDate();
    const soon = combine({ days: [today, today.add({ days: 1 })], doubtful: true }, times, zones);
    return soon.kind === "moments" ? { kind: "times", moments: soon.moments } : soon;
  }
  return { kind: "nothing" };
}

/** A wall clock of the phrase as a moment. */
export function placed(local: Temporal.PlainDateTime, zone: Zone): PlacedClock {
  if (zone.written === zone.shown) return placeWallClock(local, zone.shown);
  return { moment: momentAt(local.toZonedDateTime(zone.written).toInstant(), zone.shown) };
}

/** Where the phrase's wall clock may stand, the likeliest first. */
function zonesOf(pieces: readonly PhrasePart[], reader: PhraseReader): readonly Zone[] {
  const named = pieces.find((piece) => piece.kind === "zone");
  const offset = pieces.find((piece) => piece.kind === "offset")?.minutes;
  if (named?.meanings) return shortNamed(named.meanings, reader);
  if (named) return named.zones.map((zone) => ({ written: zone, shown: zone }));
  if (offset === undefined) return [{ written: reader.zone, shown: reader.zone }];
  // An offset is no zone to repeat a meeting in: the moment is shown where the reader is.
  return [{ written: writtenOffset(offset), shown: reader.zone }];
}

/** A name such as "EST" says a zone, and an offset that its clocks may not show then. */
function shortNamed(meanings: readonly ShortName[], { zone: readers, now }: PhraseReader): readonly Zone[] {
  const { year } = now.toZonedDateTimeISO("UTC");
  return meantIn(readers, meanings).flatMap(({ zone: named, offset }) => {
    // Europe has many zones whose clocks show CET.
    const zone = agree(named, readers, year) ? readers : named;
    const written = offset === undefined ? [zone] : [zone, writtenOffset(offset)];
    return written.map((one) => ({ written: one, shown: zone }));
  });
}

function writtenOffset(minutes: number): string {
  const digits = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

/** "In 2 hours" is a moment by itself; beside another day or time it contradicts it. */
function elapsed(
  span: Extract<PhrasePart, { kind: "span" }>,
  pieces: readonly PhrasePart[],
  reader: PhraseReader,
  zone: Zone,
): UnderstoodPhrase {
  const { months, days, minutes } = span.amount;
  const at = reader.now
    .toZonedDateTimeISO(zone.written)
    .add({ months: span.sign * months, days: span.sign * days, minutes: span.sign * minutes })
    .round({ smallestUnit: "minute", roundingMode: "floor" });
  if (!inRange(at.toPlainDate())) return { kind: "nothing" };
  const alone = pieces.every(({ kind }) => kind === "span" || kind === "zone" || kind === "offset");
  return { kind: "moments", moments: [{ moment: momentAt(at.toInstant(), zone.shown) }], guess: !alone };
}

/** A day counted from today is in doubt while the reader and the zone written are on different days. */
function daysFrom(
  pieces: readonly PhrasePart[],
  reader: PhraseReader,
  zone: Zone,
  vocabulary: Vocabulary,
): MeantDays | undefined {
  const seen = [reader.zone, zone.written].map((place) => {
    const today = reader.now.toZonedDateTimeISO(place).toPlainDate();
    return daysOf(pieces, today, vocabulary);
  });
  const [here, there] = seen;
  if (!here || !there || zone.written === reader.zone) return here;
  const both = here.days.filter((day) => there.days.some((other) => other.equals(day)));
  // "Monday" is tomorrow here and there today or in a week.
  if (both.length > 0) return { ...here, days: both, doubtful: here.doubtful || there.doubtful };
  const more = there.days.filter((day) => !here.days.some((other) => other.equals(day)));
  return { ...here, days: [...here.days, ...more], doubtful: here.doubtful || there.doubtful };
}

function combine({ days, doubtful, ...found }: MeantDays, times: MeantTimes, zones: readonly Zone[]): UnderstoodPhrase {
  const moments = days
    .filter(inRange)
    .flatMap((day) => times.times.flatMap((time) => zones.map((zone) => placedOn(day, time, zone))));
  if (moments.length === 0) return { kind: "nothing" };
  // Of zones whose clocks agree then, the likeliest.
  const distinct = moments.filter(
    (one, index) => moments.findIndex(({ moment }) => moment.at === one.moment.at) === index,
  );
  const why = found.why ?? times.why;
  return { kind: "moments", moments: distinct, guess: doubtful || times.doubtful, ...defined({ why }) };
}

function placedOn(
  day: Temporal.PlainDate,
  { hour, minute, daysLater, ends, later, unlikely }: Time,
  zone: Zone,
): PlacedRange {
  const at = (days: number, clock: { readonly hour: number; readonly minute: number }) =>
    placed(day.add({ days }).toPlainDateTime({ hour: clock.hour, minute: clock.minute }), zone);
  return {
    ...at(daysLater, { hour, minute }),
    ...(ends ? { ends: at(ends.daysLater, ends).moment } : {}),
    ...(later ? { later } : {}),
    ...(unlikely ? { unlikely } : {}),
  };
}

function inRange({ year }: Temporal.PlainDate): boolean {
  return year >= YEARS.first && year <= YEARS.last;
}
