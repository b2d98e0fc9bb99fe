import { describe, expect, test } from "vitest";
import { readWhen } from "../../../../src/core/kernel/time/when/read-when.ts";
import { ELSEWHERE, SHARED } from "../../../../src/core/kernel/time/shared-abbreviations.ts";
import { meantIn, readAbbreviation } from "../../../../src/core/kernel/time/zone-abbreviations.ts";
import { isZone } from "../../../../src/core/kernel/time/zones.ts";

/** Which zones an abbreviation may mean to somebody there, on a day of winter in the north. */
async function zonesFor(name: string, zone: string): Promise<string[]> {
  const read = await readWhen(`10 December 2026 at 10:00 ${name}`, {
    now: "2026-11-25T15:00:00Z",
    zone,
    languages: ["en"],
  });
  if (read.kind === "sure") return [read.moment.zone];
  return read.kind === "unsure" ? read.candidates.map((one) => one.zone) : [];
}

describe("an abbreviation of several zones", () => {
  test.each(["CST", "CDT", "IST", "BST", "AST", "WST", "GST", "ECT", "MST", "AMT", "SST"])(
    "%s is asked about where the reader's zone does not decide",
    async (name) => {
      expect((await zonesFor(name, "Europe/Athens")).length).toBeGreaterThan(1);
    },
  );

  test.each([
    ["CST", "America/New_York", "America/Chicago"],
    ["CST", "America/Mexico_City", "America/Mexico_City"],
    ["CST", "Asia/Shanghai", "Asia/Shanghai"],
    ["IST", "Asia/Kolkata", "Asia/Kolkata"],
    ["IST", "Asia/Jerusalem", "Asia/Jerusalem"],
    ["ECT", "America/Guayaquil", "America/Guayaquil"],
    ["ECT", "America/Port_of_Spain", "America/Port_of_Spain"],
    ["GST", "Asia/Dubai", "Asia/Dubai"],
    ["WST", "Australia/Perth", "Australia/Perth"],
  ])("%s is decided by a reader in %s", async (name, reader, zone) => {
    expect(await zonesFor(name, reader)).toEqual([zone]);
  });

  test("BST in winter is a clock that London does not show: both are offered", async () => {
    expect(await zonesFor("BST", "Europe/London")).toEqual(["Europe/London", "Europe/London"]);
  });
});

test.each(["EST", "PST", "PT"])("%s means one zone but where another country calls its own so", async (name) => {
  const [, , country = ""] = ELSEWHERE[name] ?? [];
  const elsewhere = { AU: "Australia/Sydney", PH: "Asia/Manila", PT: "Europe/Lisbon" }[country] ?? "";
  expect(await zonesFor(name, "Europe/Athens")).toHaveLength(1);
  expect(new Set(await zonesFor(name, elsewhere))).toContain(elsewhere);
  expect((await zonesFor(name, elsewhere)).length).toBeGreaterThan(1);
});

test("every zone of the table exists, and its own people decide for it", () => {
  for (const [name, meanings] of Object.entries(SHARED))
    for (const [zone] of meanings) {
      expect(isZone(zone), zone).toBe(true);
      expect(
        meantIn(zone, readAbbreviation(name)).map((one) => one.zone),
        `${name} in ${zone}`,
      ).toEqual([zone]);
    }
});
