import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { occurrences, type Repeat, repeatRule } from "../../../src/core/time/recurrence.ts";
import { anyZone, nearChange, SEED } from "./sampled.ts";

const repeats = fc.constantFrom<Repeat>("once", "weekly", "monthly");
const anyLocal = fc
  .integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16));

/** Every day from `start` to `until` in turn: is there a meeting on it? */
function dayByDay(start: Temporal.PlainDateTime, zone: string, repeat: Repeat, after: Temporal.Instant, until: Temporal.Instant): string[] {
  const found: string[] = [];
  const first = Temporal.PlainDate.from(start);
  const begin = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 3 });
  const end = until.toZonedDateTimeISO(zone).toPlainDate().add({ days: 3 });
  for (let day = begin; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, first) < 0) continue;
    const held =
      repeat === "once" ? day.equals(first) : repeat === "weekly" ? day.dayOfWeek === first.dayOfWeek : day.day === Math.min(first.day, day.daysInMonth);
    if (!held) continue;
    const zoned = Temporal.ZonedDateTime.from({ ...fieldsOf(day), hour: start.hour, minute: start.minute, timeZone: zone }, { disambiguation: "compatible" });
    const at = zoned.toInstant();
    if (Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0) found.push(new Date(at.epochMilliseconds).toISOString());
  }
  return found;
}

function fieldsOf({ year, month, day }: Temporal.PlainDate) {
  return { year, month, day };
}

describe("against a day-by-day walk of the calendar", () => {
  const check = (local: string, zone: string, repeat: Repeat, from: Temporal.Instant, days: number) => {
    const until = from.add({ hours: 24 * days });
    const window = { after: from.toString(), until: until.toString(), limit: 1000 };
    const moments = occurrences({ local, zone, repeat }, window);
    expect(moments.map(({ at }) => at)).toEqual(dayByDay(Temporal.PlainDateTime.from(local), zone, repeat, from, until));
    for (const { at, local: shown } of moments) {
      expect(shown).toBe(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }));
    }
  };

  test("in any zone, from a start up to twelve years ago", () => {
    const cases = fc.record({
      local: anyLocal,
      zone: anyZone,
      repeat: repeats,
      later: fc.integer({ min: -30, max: 12 * 366 }),
      days: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(cases, ({ local, zone, repeat, later, days }) => {
        check(local, zone, repeat, Temporal.PlainDateTime.from(local).toZonedDateTime(zone).add({ days: later }).toInstant(), days);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("at hours that the zone skips or repeats", () => {
    fc.assert(
      fc.property(nearChange, fc.constantFrom<Repeat>("weekly", "monthly"), fc.integer({ min: 0, max: 20 }), ({ zone, at }, repeat, before) => {
        const then = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
        // A wall clock counted, not shown: it may be one that the zone skips.
        const start = repeat === "weekly" ? then.subtract({ weeks: before }) : then.subtract({ months: before });
        check(start.toString({ smallestUnit: "minute" }), zone, repeat, Temporal.Instant.from(at).subtract({ hours: 24 * 20 }), 50);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});

test("the written rule means the same to rrule-temporal", () => {
  fc.assert(
    fc.property(anyLocal, fc.constantFrom<Repeat>("weekly", "monthly"), fc.integer({ min: 0, max: 10 * 366 }), (local, repeat, later) => {
      const dtstart = `DTSTART;TZID=UTC:${local.replaceAll(/[-:]/g, "")}00`;
      const rule = new RRuleTemporal({ rruleString: `${dtstart}\nRRULE:${repeatRule(local, repeat) ?? ""}`, temporal: Temporal });
      // Between two minutes, so that neither end of the window is an occurrence.
      const from = Temporal.PlainDateTime.from(local).add({ days: later, seconds: 30 });
      const [after, until] = [`${from.toString()}Z`, `${from.add({ days: 200 }).toString()}Z`];
      const expected = rule.between(new Date(after), new Date(until), true).map((one) => one.toPlainDateTime().toString({ smallestUnit: "minute" }));
      const found = occurrences({ local, zone: "UTC", repeat }, { after, until, limit: 1000 }).map((one) => one.local);
      expect(found).toEqual(expected);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

type Vector = { rrule: string; dtstart: string; occurrences: string[] };

/** The preset that a shared vector is about, if it is one. */
function presetOf({ rrule, dtstart }: Vector): { repeat: Repeat; local: string } | undefined {
  const digits = dtstart.replaceAll(/\D/g, "").padEnd(12, "0");
  const local = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}T${digits.slice(8, 10)}:${digits.slice(10, 12)}`;
  const { day, dayOfWeek } = Temporal.PlainDateTime.from(local);
  const parts = Object.fromEntries(rrule.split(";").map((part) => part.split("=") as [string, string]));
  // COUNT and UNTIL only end the list, and the week's first day changes nothing without an interval.
  const ordinary = ["FREQ", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY"];
  if (Object.keys(parts).some((part) => !ordinary.includes(part))) return undefined;
  const { FREQ, BYDAY, BYMONTHDAY } = parts;
  const weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][dayOfWeek - 1];
  if (FREQ === "WEEKLY" && !BYMONTHDAY && (!BYDAY || BYDAY === weekday)) return { repeat: "weekly", local };
  if (FREQ === "MONTHLY" && !BYDAY && day <= 28 && (!BYMONTHDAY || BYMONTHDAY === String(day))) return { repeat: "monthly", local };
  return undefined;
}

test("shared recurrence vectors, where they are weekly or monthly", (context) => {
  const file = new URL("../../../../shared/recurrence/vectors.json", import.meta.url);
  if (!existsSync(file)) {
    console.info("skipped: the shared recurrence vectors are not on this machine");
    context.skip();
  }
  const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };
  const presets = vectors.flatMap((vector) => {
    const preset = presetOf(vector);
    return preset ? [{ ...preset, expected: vector.occurrences }] : [];
  });
  expect(presets.length).toBeGreaterThan(0);
  console.info(`shared recurrence vectors that are presets: ${presets.length} of ${vectors.length}`);
  for (const { repeat, local, expected } of presets) {
    const found = occurrences({ local, zone: "UTC", repeat }, { after: "1900-01-01T00:00:00Z", limit: expected.length });
    expect(found.map((one) => `${one.local.replaceAll(/\D/g, "")}00`)).toEqual(expected.map((one) => one.replaceAll(/\D/g, "").padEnd(14, "0")));
  }
});
