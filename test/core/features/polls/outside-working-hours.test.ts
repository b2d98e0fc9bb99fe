import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { LEAST_WITH_HOURS, outsideHours, placesOf } from "../../../../src/core/features/polls/outside-working-hours.ts";

const who = (zone: string, country: string | null = null, working?: string) => ({
  zone,
  country,
  ...(working === undefined ? {} : { working }),
});
// 15:00 in London, in the winter.
const AT = new Date("2027-01-12T15:00:00Z");

describe("where people are", () => {
  it("tells for whom it is night, by country where that is known, by zone where not; the most people first", () => {
    const people = [
      who("Asia/Tokyo", "JP"),
      who("Europe/London"),
      who("Asia/Tokyo", "JP"),
      who("Asia/Tokyo"),
      who("America/Los_Angeles", "US"),
      who("Pacific/Auckland", "NZ"),
    ];
    expect(
      placesOf(AT, 60, people).map(({ local, country, zone, count, night }) => [local, country ?? zone, count, night]),
    ).toEqual([
      ["00:00", "JP", 2, true],
      ["00:00", "Asia/Tokyo", 1, true],
      ["04:00", "NZ", 1, true],
      ["07:00", "US", 1, false],
      ["15:00", "Europe/London", 1, false],
    ]);
  });
  it.each([
    ["06:59 is night", "2027-01-12T06:59:00Z", 30, true],
    ["07:00 is not", "2027-01-12T07:00:00Z", 30, false],
    ["what lasts into the night is", "2027-01-12T21:30:00Z", 60, true],
    ["what ends as it begins is not", "2027-01-12T21:00:00Z", 60, false],
  ])("%s", (_, at, minutes, night) => {
    expect(placesOf(new Date(at), minutes, [who("UTC")])[0]?.night).toBe(night);
  });
  it("agrees with Temporal in every zone and season", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 5 * 365 * 24 * 60 }),
        fc.constantFrom(15, 60, 180),
        (zone, minute, minutes) => {
          const at = new Date(Date.parse("2026-01-01T00:00:00Z") + minute * 60_000);
          const [place] = placesOf(at, minutes, [who(zone)]);
          const clock = (plus: number) =>
            Temporal.Instant.fromEpochMilliseconds(at.getTime() + plus * 60_000).toZonedDateTimeISO(zone);
          expect(place?.local).toBe(clock(0).toPlainTime().toString({ smallestUnit: "minute" }));
          const asleep = (t: Temporal.ZonedDateTime) => t.hour >= 22 || t.hour < 7;
          expect([zone, at.toISOString(), place?.night]).toEqual([
            zone,
            at.toISOString(),
            asleep(clock(0)) || asleep(clock(minutes - 1)),
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("working hours", () => {
  const days = Array.from({ length: LEAST_WITH_HOURS }, () => who("UTC", null, "09:00-17:00"));
  it("count those for whom it is neither night nor within them, from beginning to end", () => {
    expect(outsideHours(new Date("2027-01-12T10:00:00Z"), 60, days)).toBe(0);
    expect(outsideHours(new Date("2027-01-12T16:30:00Z"), 60, days)).toBe(LEAST_WITH_HOURS);
    expect(outsideHours(new Date("2027-01-12T08:30:00Z"), 60, [...days, who("UTC")])).toBe(LEAST_WITH_HOURS);
    expect(outsideHours(new Date("2027-01-12T03:00:00Z"), 60, days)).toBe(0);
  });
  it("are nobody's to guess: of too few nothing is said", () => {
    expect(outsideHours(new Date("2027-01-12T16:30:00Z"), 60, [...days.slice(1), who("UTC")])).toBeUndefined();
  });
});
