import { expect, test } from "vitest";
import { changesOf, differences } from "./rhythms.ts";

// Both hemispheres, half an hour (Lord Howe), at midnight (Beirut), a day that never was (Apia), and none any more (Mexico City).
test.each([
  ["Europe/Madrid", 2026],
  ["America/Asuncion", 2024],
  ["Australia/Lord_Howe", 2026],
  ["Asia/Beirut", 2026],
  ["Pacific/Apia", 2011],
  ["America/Mexico_City", 2022],
])(
  "digests run as meetings of the same rule do, and as cron-parser says, when clocks change in %s",
  async (zone, year) => {
    const changes = changesOf(zone, year, year);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(await differences(zone, change)).toEqual([]);
  },
);
