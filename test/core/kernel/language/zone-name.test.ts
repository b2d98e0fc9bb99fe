import { expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { zoneName, zoneSpellings } from "../../../../src/core/kernel/language/zone-name.ts";
import { fold } from "../../../../src/core/kernel/text/fold.ts";
import { isZone, readZone } from "../../../../src/core/kernel/time/zones.ts";

it.each([
  ["America/Asuncion", "Asunción", "Asunción", "Assunção", "Asunción"],
  ["America/Bogota", "Bogotá", "Bogotá", "Bogotá", "Bogotá"],
  ["America/Mexico_City", "Mexico City", "Ciudad de México", "Cidade do México", "Mexico"],
  ["America/Sao_Paulo", "São Paulo", "São Paulo", "São Paulo", "São Paulo"],
  ["Europe/Vienna", "Vienna", "Viena", "Viena", "Vienne"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires", "Buenos Aires", "Buenos Aires"],
])("%s is %s, %s, %s and %s", (zone, ...names) => {
  expect(LANGUAGES.map((language) => zoneName(zone, language))).toEqual(names);
});

it.each(zoneSpellings().map(([zone, names]) => [zone, [...new Set(names)]] as const))(
  "%s is understood as it is shown, with and without accents: %s",
  (zone, names) => {
    expect(isZone(zone)).toBe(true);
    for (const name of names) {
      expect(readZone(name), name).toBe(zone);
      expect(readZone(fold(name)), fold(name)).toBe(zone);
    }
  },
);

it("a moment in a zone names it in the reader's spelling", () => {
  const at = new Date("2026-11-24T15:00:00Z");
  expect(formatter("fr", "UTC").inZone(at, "Europe/Vienna")).toMatch(/\(Vienne\)$/);
  expect(formatter("pt", "UTC").inZone(at, "America/Asuncion")).toMatch(/\(Assunção\)$/);
});
