import { describe, expect, it } from "vitest";
import { readComponents } from "../../../../../src/core/features/calendar/import/components.ts";

const MANY = 200_000;
const EVENT = ["BEGIN:VEVENT", "SUMMARY:Call", "END:VEVENT"];
const read = (lines: readonly string[]) =>
  readComponents(Buffer.from(["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n")));
const repeated = (line: string) => Array.from({ length: MANY }, () => line);

describe("a calendar file that is made to take long", () => {
  it("is read where one part holds very many lines", () => {
    for (const name of ["STANDARD", "DAYLIGHT"]) {
      const zone = ["BEGIN:VTIMEZONE", `BEGIN:${name}`, ...repeated("X:1"), `END:${name}`, "END:VTIMEZONE"];
      expect(read([...zone, ...EVENT])).toMatchObject({ events: [{}], zones: [{}] });
    }
  });
  it("is read where its parts lie deep in each other, zones in zones included", () => {
    for (const name of ["STANDARD", "VTIMEZONE"]) {
      const deep = [...repeated(`BEGIN:${name}`), ...repeated(`END:${name}`)];
      const found = read(["BEGIN:VTIMEZONE", ...deep, "END:VTIMEZONE", ...EVENT]);
      expect(found).toMatchObject({ events: [{}] });
      const held = "zones" in found ? found.zones.reduce((sum, { lines }) => sum + lines.length, 0) : 0;
      expect(held).toBeLessThan(10);
    }
  });
});
