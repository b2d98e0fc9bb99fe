import { expect, it } from "vitest";
import { COUNTRIES } from "../../../../src/core/kernel/language/countries.ts";
import { distance } from "../../../../src/core/services/questions/nearest-countries.ts";
import { membersOf, REGIONS } from "../../../../src/core/services/questions/regions/regions.ts";

it("neighbours are nearest, then those of a small region, and nobody on another continent", () => {
  const order = ["AR", "CL", "PE", "CO"].sort((a, b) => distance(a, ["PY"]) - distance(b, ["PY"]));
  expect(order[0]).toBe("AR");
  expect([distance("PY", ["PY"]), distance("BR", ["PY"])]).toEqual([0, 1]);
  expect(distance("DO", ["HT"])).toBe(1);
  expect(distance("FR", ["PY"])).toBe(Number.POSITIVE_INFINITY);
  expect(distance("SN", ["HT", "ML"])).toBe(1);
});

it("regions have countries that there are", () => {
  for (const region of REGIONS) {
    const members = membersOf(region);
    expect(members.length).toBeGreaterThan(1);
    expect(members.filter((code) => code !== "XK" && !COUNTRIES.includes(code))).toEqual([]);
  }
});
