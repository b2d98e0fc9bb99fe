import { expect, it } from "vitest";
import { COUNTRIES } from "../../../../src/core/kernel/language/countries.ts";
import { zoneOfCountry } from "../../../../src/core/kernel/time/country-zone.ts";
import { isZone } from "../../../../src/core/kernel/time/zones.ts";

it.each([
  ["PY", "America/Asuncion"],
  ["AR", "America/Argentina/Buenos_Aires"],
  ["BR", "America/Sao_Paulo"],
  ["MX", "America/Mexico_City"],
  ["UA", "Europe/Kyiv"],
  ["IN", "Asia/Kolkata"],
  ["AQ", undefined],
])("of %s is %s", (code, zone) => {
  expect(zoneOfCountry(code)).toBe(zone);
});

it("is known of every country where people live", () => {
  const without = COUNTRIES.filter((code) => zoneOfCountry(code) === undefined);
  expect(without.sort()).toEqual(["AQ", "BV", "HM", "UM", "XK"]);
  for (const code of COUNTRIES) expect(isZone(zoneOfCountry(code) ?? "UTC"), code).toBe(true);
});
