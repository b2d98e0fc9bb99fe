import { expect, test } from "vitest";
import { changesOf, differences } from "./rhythms.ts";

test("digests run as meetings of the same rule do, and as cron-parser says, when clocks change in any zone", async () => {
  const seen = new Set<string>();
  for (const zone of Intl.supportedValuesOf("timeZone"))
    for (const change of changesOf(zone, 2024, 2027)) {
      const offset = new Date(change).toLocaleString("en", { timeZone: zone, timeZoneName: "longOffset" });
      // Zones whose clocks show the same and change at the same moment are one case.
      if (seen.size === seen.add(`${change.toISOString()} ${offset}`).size) continue;
      expect(await differences(zone, change)).toEqual([]);
    }
  expect(seen.size).toBeGreaterThan(20);
});
