import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import rrule from "rrule";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { nextOccurrence, occurrences } from "../../../../src/core/kernel/time/recurrence.ts";
import { parseRule } from "../../../../src/core/kernel/time/recurrence/parse-rule.ts";
import { anyParts, heldBetween, type Parts, written } from "./rule-oracle.ts";
import { anyZone, nearChange, SEED } from "./sampled.ts";

const ALL_ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const anyLocal = fc
  .integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16));

/** The occurrences between two instants must be those of the day-by-day walk. */
function check(parts: Parts, local: string, zone: string, from: Temporal.Instant, days: number): number {
  const until = from.add({ hours: 24 * days });
  const window = { after: from.toString(), until: until.toString(), limit: 2_000 };
  const moments = occurrences({ local, zone, rule: written(parts) }, window);
  const expected = heldBetween(parts, Temporal.PlainDateTime.from(local), zone, from, until);
  expect({ rule: written(parts), local, zone, at: moments.map(({ at }) => at) }).toEqual({
    rule: written(parts),
    local,
    zone,
    at: expected,
  });
  for (const { at, local: shown } of moments) {
    expect(shown).toBe(
      Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }),
    );
  }
  return moments.length;
}

const simple = fc.constantFrom<Parts>(
  { FREQ: "DAILY" },
  { FREQ: "WEEKLY" },
  { FREQ: "WEEKLY", INTERVAL: 2 },
  { FREQ: "MONTHLY" },
  { FREQ: "MONTHLY", BYDAY: ["2TU"] },
  { FREQ: "MONTHLY", BYDAY: ["-1SU"] },
  { FREQ: "MONTHLY", BYDAY: ["5SA"] },
  { FREQ: "MONTHLY", BYMONTHDAY: [28, 29, 30, 31], BYSETPOS: [-1] },
  { FREQ: "YEARLY" },
);

describe("against a walk of the calendar day by day, on Temporal", { timeout: 240_000 }, () => {
  test("rules of every kind in any zone, from a start up to eight years ago", () => {
    let found = 0;
    const cases = fc.record({
      parts: fc.oneof(simple, anyParts),
      local: anyLocal,
      zone: anyZone,
      later: fc.integer({ min: -30, max: 8 * 366 }),
      days: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(cases, ({ parts, local, zone, later, days }) => {
        found += check(
          parts,
          local,
          zone,
          Temporal.PlainDateTime.from(local).toZonedDateTime(zone).add({ days: later }).toInstant(),
          days,
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test("with an end, by count or by date, wall clock or instant", () => {
    const end = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((COUNT) => ({ COUNT })),
      fc.tuple(
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom("date", "local", "utc"),
        fc.integer({ min: 0, max: 1439 }),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(simple, anyParts),
        end,
        anyLocal,
        anyZone,
        fc.integer({ min: -5, max: 500 }),
        (parts, ending, local, zone, later) => {
          const start = Temporal.PlainDateTime.from(local);
          const rule: Parts = Array.isArray(ending)
            ? { ...parts, UNTIL: untilOf(start, ...ending) }
            : { ...parts, ...ending };
          check(rule, local, zone, start.toZonedDateTime(zone).add({ days: later }).toInstant(), 250);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("at hours that a zone skips or repeats", () => {
    fc.assert(
      fc.property(nearChange, simple, fc.integer({ min: 0, max: 20 }), ({ zone, at }, parts, before) => {
        const then = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
        // A wall clock counted, not shown: it may be one that the zone skips.
        const unit = { DAILY: "days", WEEKLY: "weeks", MONTHLY: "months", YEARLY: "years" }[parts.FREQ];
        const start = then.subtract({ [unit]: before * (parts.INTERVAL ?? 1) });
        check(
          parts,
          start.toString({ smallestUnit: "minute" }),
          zone,
          Temporal.Instant.from(at).subtract({ hours: 24 * 10 }),
          20,
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("daily through the clock changes of every IANA zone, at the very hour", () => {
    let changes = 0;
    for (const zone of ALL_ZONES) {
      const change = Temporal.Instant.from("2026-01-01T00:00:00Z")
        .toZonedDateTimeISO(zone)
        .getTimeZoneTransition("next");
      const last =
        change ??
        Temporal.Instant.from("2026-01-01T00:00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("previous");
      if (!last) continue;
      changes += 1;
      for (const minutes of [-60, -30, -1, 0, 30, 59]) {
        // The changed clock's own reading and the hour before it: skipped in spring, repeated in autumn.
        const local = last
          .toPlainDateTime()
          .add({ minutes })
          .subtract({ days: 2 })
          .toString({ smallestUnit: "minute" });
        check({ FREQ: "DAILY" }, local, zone, last.toInstant().subtract({ hours: 72 }), 5);
      }
    }
    expect(changes).toBeGreaterThan(300);
  });
});

function untilOf(start: Temporal.PlainDateTime, days: number, form: string, minutes: number): string {
  const digits = start.add({ days, minutes }).toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
  return form === "date" ? digits.slice(0, 8) : form === "utc" ? `${digits}Z` : digits;
}

describe("against other implementations", { timeout: 120_000 }, () => {
  const starting = fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => Temporal.PlainDate.from("2015-01-01").add({ days }).toString());
  const digits = (date: string) => `${date.replaceAll("-", "")}T090000`;

  test("rrule-temporal, for the kinds of rules that people make", () => {
    fc.assert(
      fc.property(simple, starting, fc.integer({ min: 0, max: 10 * 366 }), (parts, date, later) => {
        const engine = new RRuleTemporal({
          rruleString: `DTSTART;TZID=UTC:${digits(date)}\nRRULE:${written(parts)}`,
          temporal: Temporal,
        });
        // Between two minutes, so that neither end of the window is an occurrence.
        const from = Temporal.PlainDateTime.from(`${date}T09:00:30`).add({ days: later });
        const [after, until] = [`${from.toString()}Z`, `${from.add({ days: 200 }).toString()}Z`];
        const expected = engine
          .between(new Date(after), new Date(until), true)
          .map((one) => one.toPlainDateTime().toString({ smallestUnit: "minute" }));
        const found = occurrences(
          { local: `${date}T09:00`, zone: "UTC", rule: written(parts) },
          { after, until, limit: 1000 },
        ).map((one) => one.local);
        expect(found).toEqual(expected);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("rrule, on the wall clocks of zones far apart", () => {
    const zones = fc.constantFrom("UTC", "Europe/Lisbon", "America/Asuncion", "Asia/Kolkata", "Australia/Lord_Howe");
    let found = 0;
    fc.assert(
      // After the first: this one counts for us where the rule itself does not give it, as RFC 5545 has it, and not there.
      fc.property(simple, starting, zones, fc.integer({ min: 1, max: 10 * 366 }), (parts, date, zone, later) => {
        // It knows no zones well: a wall clock is shown to it as if it were UTC's.
        const engine = rrule.rrulestr(`DTSTART:${digits(date)}Z\nRRULE:${written(parts)}`);
        const from = Temporal.PlainDateTime.from(`${date}T00:00:00`).add({ days: later });
        const until = from.add({ days: 200 });
        const expected = engine
          .between(new Date(`${from.toString()}Z`), new Date(`${until.toString()}Z`))
          .map((one) => one.toISOString().slice(0, 16));
        const at = (wall: Temporal.PlainDateTime) => wall.toZonedDateTime(zone).toInstant().toString();
        const window = { after: at(from), until: at(until), limit: 1000 };
        const ours = occurrences({ local: `${date}T09:00`, zone, rule: written(parts) }, window).map(
          ({ local }) => local,
        );
        expect({ rule: written(parts), zone, date, ours }).toEqual({
          rule: written(parts),
          zone,
          date,
          ours: expected,
        });
        found += ours.length;
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(found).toBeGreaterThan(500);
  });
});

const dateOf = (written: string) => written.replaceAll(/\D/g, "").replace(/^(....)(..)(..).*/, "$1-$2-$3");

type Vector = { rrule: string; dtstart: string; occurrences: string[] };

/** Implementations are divided on whether a yearly rule by days of the month means its first month (ical.js, libical) or every month (dateutil, rrule-temporal, ours). */
const ELSEWHERE = "FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4";

test("shared recurrence vectors, all but those of times within a day", (context) => {
  const file = new URL("../../../../../shared/recurrence/vectors.json", import.meta.url);
  if (!existsSync(file)) {
    console.info("skipped: the shared recurrence vectors are not on this machine");
    context.skip();
  }
  const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };
  const refused = new Map<string, number>();
  let checked = 0;
  for (const { rrule, dtstart, occurrences: expected } of vectors) {
    if (rrule === ELSEWHERE) continue;
    const parsed = parseRule(rrule);
    if ("problem" in parsed) {
      refused.set(parsed.problem.code, (refused.get(parsed.problem.code) ?? 0) + 1);
      continue;
    }
    const local = `${dateOf(dtstart)}T${dtstart
      .replaceAll(/\D/g, "")
      .padEnd(12, "0")
      .replace(/^.{8}(..)(..).*/, "$1:$2")}`;
    const found = occurrences(
      { local, zone: "UTC", rule: rrule },
      { after: "0001-01-01T00:00:00Z", limit: expected.length + 1 },
    );
    const theirs = expected.map(dateOf);
    const first = local.slice(0, 10);
    // Ours holds the first time always; COUNT counts it, so that the last one of theirs may be one too many.
    const dates = found.map((one) => one.local.slice(0, 10));
    const same =
      theirs[0] === first
        ? theirs
        : [first, ...theirs.slice(0, rrule.includes("COUNT") ? theirs.length - 1 : undefined)];
    expect({ rrule, dates: dates.slice(0, same.length) }).toEqual({ rrule, dates: same });
    if (/COUNT|UNTIL/.test(rrule) && expected.length < 100) expect({ rrule, dates }).toEqual({ rrule, dates: same });
    checked += 1;
  }
  console.info(
    `shared recurrence vectors: ${checked} of ${vectors.length} checked, refused ${JSON.stringify(Object.fromEntries(refused))}`,
  );
  expect(checked).toBeGreaterThan(100);
  expect([...refused.keys()].every((code) => code === "sub-daily" || code === "time" || code === "combination")).toBe(
    true,
  );
});

test("the next occurrence is found from far away without counting from the first", () => {
  // A daily meeting of four centuries: what counted from its start would need 146,000 steps for each of these.
  const daily = { local: "1600-01-01T09:00", zone: "UTC", rule: "FREQ=DAILY;INTERVAL=3" };
  for (let year = 1900; year < 2100; year++)
    expect(nextOccurrence(daily, `${year}-05-05T00:00:00Z`)?.local.slice(0, 4)).toBe(String(year));
});
