import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { momentAt, placeWallClock } from "../../../../src/core/kernel/time/moment.ts";
import { zoneClock } from "../../../../src/core/kernel/time/zone-clock.ts";
import { anyInstant, anyZone, nearChange, SEED } from "./sampled.ts";

const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const asWall = (local: Temporal.PlainDateTime) => local.toZonedDateTime("UTC").epochMilliseconds;

function same(wall: number, zone: string): void {
  const expected = placeWallClock(
    Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime(),
    zone,
  ).moment;
  const at = zoneClock(zone).place(wall);
  const shown = new Date(zoneClock(zone).read(at)).toISOString().slice(0, 16);
  expect({ wall, zone, at: new Date(at).toISOString(), shown }).toEqual({
    wall,
    zone,
    at: expected.at,
    shown: expected.local,
  });
}

test("every minute near a clock change, and any other, is placed as Temporal places it", () => {
  const near = nearChange.map(({ zone, at }) => ({ zone, at }));
  const any = fc.record({ zone: anyZone, at: anyInstant });
  fc.assert(
    fc.property(fc.oneof(near, any), fc.integer({ min: -200, max: 200 }), ({ zone, at }, minutes) => {
      same(Date.parse(at) + minutes * 60_000, zone);
      same(asWall(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()) + minutes * 60_000, zone);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test("the hours on both sides of each change of every zone from 2000 to 2040", { timeout: 120_000 }, () => {
  let changes = 0;
  for (const zone of ZONES) {
    const years = new Set<number>();
    let at = Temporal.Instant.from("2000-01-01T00:00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("next");
    for (; at && at.year < 2040; at = at.getTimeZoneTransition("next")) {
      // Most zones change alike every year: all changes of the first years, then the ones of each tenth.
      if (at.year % 10 > 1 && years.size > 8) continue;
      years.add(at.year);
      changes += 1;
      for (const minutes of [-61, -60, -31, -30, -1, 0, 1, 30, 31, 60, 61])
        same(asWall(at.toPlainDateTime()) + minutes * 60_000, zone);
    }
  }
  expect(changes).toBeGreaterThan(1_000);
});

test("a wall clock can be read at any instant, also long ago", () => {
  for (const [at, zone] of [
    ["0001-01-01T00:00:00Z", "UTC"],
    ["1890-05-05T05:05:00Z", "Europe/Amsterdam"],
    ["2199-07-01T12:00:00Z", "Europe/Madrid"],
  ] as const) {
    expect(new Date(zoneClock(zone).read(Date.parse(at))).toISOString().slice(0, 16)).toBe(
      momentAt(Temporal.Instant.from(at), zone).local,
    );
  }
  expect(() => zoneClock("Mars/Olympus").place(0)).toThrow(RangeError);
});
