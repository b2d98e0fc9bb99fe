import { describe, expect, test } from "vitest";
import { isSameZone, isZone, readZone, suggestZones } from "../../../../src/core/kernel/time/zones.ts";

describe("readZone", () => {
  test.each([
    ["Europe/Madrid", "Europe/Madrid"],
    ["europe/madrid", "Europe/Madrid"],
    ["EUROPE/MADRID ", "Europe/Madrid"],
    ["Madrid", "Europe/Madrid"],
    ["Madri", "Europe/Madrid"],
    ["Ciudad de México", "America/Mexico_City"],
    ["mexico city", "America/Mexico_City"],
    ["Cidade do México", "America/Mexico_City"],
    ["Mexico_City", "America/Mexico_City"],
    ["México", "America/Mexico_City"],
    ["Bogotá", "America/Bogota"],
    ["bogota", "America/Bogota"],
    ["Sao Paulo", "America/Sao_Paulo"],
    ["São Paulo", "America/Sao_Paulo"],
    ["Sa\u0303o Paulo", "America/Sao_Paulo"],
    ["Brasília", "America/Sao_Paulo"],
    ["Nueva York", "America/New_York"],
    ["Nova Iorque", "America/New_York"],
    ["Londres", "Europe/London"],
    ["Genève", "Europe/Zurich"],
    ["La Haye", "Europe/Amsterdam"],
    ["Port-au-Prince", "America/Port-au-Prince"],
    ["Montréal", "America/Toronto"],
    ["UTC", "UTC"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["Etc/UTC", "UTC"],
    ["US/Pacific", "America/Los_Angeles"],
    // The current names of the IANA database, whatever the runtime calls them
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Kiev", "Europe/Kyiv"],
    ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["Buenos Aires", "America/Argentina/Buenos_Aires"],
    // Countries with one zone
    ["Paraguay", "America/Asuncion"],
    ["Paraguai", "America/Asuncion"],
    ["Colombie", "America/Bogota"],
    ["India", "Asia/Kolkata"],
  ])("%s is %s", (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  test.each([
    "",
    " ",
    "Brazil",
    "CST",
    "EST",
    "CET",
    "+05:30",
    "UTC+2",
    "Atlantis",
    "Europe/Atlantis",
    "🌍",
    "x".repeat(10_000),
    "\u0000",
    "Europe/",
  ])("%j is no one zone", (typed) => {
    expect(readZone(typed)).toBeUndefined();
  });

  test("every zone of the runtime is read by its name, and stays the same zone", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const read = readZone(zone);
      expect(read, zone).toBeDefined();
      expect(readZone(read!), zone).toBe(read);
      expect(new Intl.DateTimeFormat("en", { timeZone: read }).resolvedOptions().timeZone).toBe(zone);
      expect(isZone(zone)).toBe(true);
    }
  });
});

test("isZone wants a name, not a city or an offset", () => {
  expect([isZone("Europe/Madrid"), isZone("utc"), isZone("US/Eastern")]).toEqual([true, true, true]);
  expect([isZone("Madrid"), isZone("EST"), isZone("+02:00"), isZone("Europe/Nowhere"), isZone("")]).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ["Etc/UTC", "UTC", true],
  ["Asia/Calcutta", "Asia/Kolkata", true],
  ["Europe/Madrid", "europe/madrid", true],
  ["Europe/Madrid", "Europe/Paris", false],
  ["nowhere", "never", false],
])("isSameZone of %s and %s is %s", (one, other, same) => expect(isSameZone(one, other)).toBe(same));

describe("suggestZones", () => {
  test("names that start with the letters come first, without regard to accents", () => {
    expect(suggestZones("méx", 5)[0]).toBe("America/Mexico_City");
    expect(suggestZones("bog", 1)).toEqual(["America/Bogota"]);
    expect(suggestZones("lond", 1)).toEqual(["Europe/London"]);
    expect(suggestZones("mad", 2)).toEqual(["Europe/Madrid", "Atlantic/Madeira"]);
  });

  test("a later word or a country will do", () => {
    expect(suggestZones("Paulo", 3)).toEqual(["America/Sao_Paulo"]);
    expect(suggestZones("colomb", 3)).toContain("America/Bogota");
    expect(suggestZones("Brasil", 25)).toContain("America/Manaus");
  });

  test("each offer is a zone, and there are never more than asked for", () => {
    for (const typed of ["", "a", "s", "new", "europe/"]) {
      const offered = suggestZones(typed, 7);
      expect(offered.length).toBe(7);
      expect(new Set(offered).size).toBe(7);
      expect(offered.filter((zone) => readZone(zone) !== zone)).toEqual([]);
    }
    expect(suggestZones("zzzz", 7)).toEqual([]);
    expect(suggestZones("x".repeat(10_000), 7)).toEqual([]);
  });
});
