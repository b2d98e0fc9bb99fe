import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nextRun } from "../../../../src/core/kernel/time/schedule.ts";

async function runs(schedule: string, zone: string, after: string, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let last: string | undefined = after; last !== undefined && found.length < count; ) {
    last = await nextRun(schedule, zone, last);
    if (last !== undefined) found.push(last);
  }
  return found;
}

/** Some instants at which a zone's clocks jump by whole hours, with the offset that they jump from. */
function wholeHourChanges(zone: string): { readonly change: number; readonly jump: number; readonly offset: number }[] {
  const found = new Map<number, { change: number; jump: number; offset: number }>();
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1990-01-01T00:00[${zone}]`);
  while (at && at.year < 2035) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition("next");
    const offset = next?.subtract({ nanoseconds: 1 }).offsetNanoseconds ?? 0;
    const jump = next ? (next.offsetNanoseconds - offset) / 3.6e12 : 0;
    // One of each kind: all of them take minutes, and differ by their year.
    if (next && next.year < 2035 && jump !== 0 && Number.isInteger(jump))
      found.set(jump, { change: next.epochMilliseconds, jump, offset });
    at = next;
  }
  return [...found.values()];
}

test("every hour runs every hour, across clock changes of every zone", async () => {
  const HOUR = 3_600_000;
  const seen = new Set<string>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const { change, jump, offset } of wholeHourChanges(zone)) {
      // Zones whose clocks show the same and jump at the same moment by as much are one case.
      if (seen.size === seen.add(`${change} ${jump} ${offset}`).size) continue;
      const after = new Date(change - 30 * 60_000).toISOString();
      const local = Temporal.Instant.fromEpochMilliseconds(change + 5 * 60_000).toZonedDateTimeISO(zone).minute;
      const expected = [0, 1, 2].map((hours) => new Date(change + 5 * 60_000 + hours * HOUR).toISOString());
      expect(await runs(`${local} * * * *`, zone, after, 3), `${zone} ${after}`).toEqual(expected);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
});
