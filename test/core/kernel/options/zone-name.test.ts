import { expect, it } from "vitest";
import { zone } from "../../../../src/core/kernel/options/kinds/places.ts";

it("a zone that was given is shown as the reader spells it, and what is none stays as it was typed", () => {
  expect([zone.shown?.("America/Asuncion", "es"), zone.shown?.("America/Mexico_City", "en")]).toEqual([
    "Asunción",
    "Mexico City",
  ]);
  expect(zone.shown?.("no_such_zone", "en")).toBeUndefined();
});
