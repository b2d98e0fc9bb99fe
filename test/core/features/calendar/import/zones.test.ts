import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { WINDOWS_ZONES } from "../../../../../src/core/features/calendar/import/windows-zones.ts";
import { zoneOf } from "../../../../../src/core/features/calendar/import/zone-of.ts";
import { readZone } from "../../../../../src/core/kernel/time/zones.ts";

it.each([
  ["Europe/Madrid", "Europe/Madrid"],
  ["europe/madrid", "Europe/Madrid"],
  ['"Europe/Madrid"', "Europe/Madrid"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["/freeassociation.sourceforge.net/Europe/Madrid", "Europe/Madrid"],
  ["/example.org/20240101_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["romance standard time", "Europe/Paris"],
  ["Paraguay Standard Time", "America/Asuncion"],
  ["UTC", "UTC"],
])("%s is %s", (tzid, zone) => {
  expect(zoneOf(tzid)).toBe(zone);
});

it.each(["Customized Time Zone", "EST5EDT-ish", "Madrid", "+01:00", "CST", "", "../../etc/passwd", "x".repeat(10_000)])(
  "%s is not guessed",
  (tzid) => {
    expect(zoneOf(tzid)).toBeUndefined();
  },
);

it("Windows' zones are those of another reader, and known to the runtime", () => {
  const theirs = JSON.parse(
    readFileSync(join(dirname(createRequire(import.meta.url).resolve("node-ical")), "windowsZones.json"), "utf8"),
  ) as Record<string, { iana: string[] }>;
  const named = Object.entries(theirs).map(([name, { iana }]) => [name.toLowerCase(), iana] as const);
  const at = new Date("2026-06-15T12:00:00Z");
  const offset = (zone: string) =>
    new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).format(at);
  let compared = 0;
  for (const [name, zone] of WINDOWS_ZONES) {
    expect([name, readZone(zone)]).not.toEqual([name, undefined]);
    const other = named.find(([n]) => n === name)?.[1][0];
    if (other === undefined) continue;
    compared += 1;
    expect([name, offset(zone)]).toEqual([name, offset(other)]);
  }
  expect(compared).toBeGreaterThan(100);
});
