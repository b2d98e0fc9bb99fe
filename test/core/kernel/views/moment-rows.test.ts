import { expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { fields, text } from "../../../../src/core/kernel/views/build.ts";
import { momentLine, momentRows } from "../../../../src/core/kernel/views/moment-rows.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";

const AT = new Date("2027-03-03T20:00:00Z");
const t = translator("en");
const now = new Date("2027-03-01T12:00:00Z");
const rows = (reader: string, zone: string, more?: Parameters<typeof momentRows>[4]) => {
  const format = formatter("en", reader);
  return toPlain({ blocks: [fields(...momentRows({ t, format }, "When", AT, zone, more))] }, { format, now });
};
const line = (reader: string, zone: string) => {
  const format = formatter("en", reader);
  return toPlain({ blocks: [text(...momentLine(format, "your time", AT, zone))] }, { format, now });
};

it("says a moment once where both clocks show the same, whatever the zones are called", () => {
  expect(rows("America/Bogota", "America/Lima")).toBe("When: Wed, 3 Mar 2027, 15:00 GMT-5");
  expect(line("America/Bogota", "America/Bogota")).toBe("Wed, 3 Mar 2027, 15:00 GMT-5");
});

it("says it on both clocks where they differ", () => {
  expect(rows("America/Asuncion", "America/Bogota", { after: " · 1 hour" })).toBe(
    "When: Wednesday, 3 March 2027 at 15:00 (Bogotá) · 1 hour\nYour time: Wed, 3 Mar 2027, 17:00 GMT-3",
  );
  expect(line("America/Asuncion", "America/Bogota")).toBe("Wed 3 Mar, 15:00 (your time 17:00)");
  // It is another day there.
  expect(line("Asia/Tokyo", "America/Bogota")).toBe("Wed 3 Mar, 15:00 (your time Thu, 4 Mar 2027, 05:00 GMT+9)");
});

it("says before and after once, the day only where it is another", () => {
  const before = new Date("2027-03-03T18:30:00Z");
  expect(rows("America/Bogota", "America/Bogota", { before })).toBe("When: Wed, 3 Mar 2027, 13:30 GMT-5 → 15:00");
  expect(rows("America/Bogota", "America/Bogota", { before: new Date("2027-03-02T20:00:00Z") })).toBe(
    "When: Tue, 2 Mar 2027, 15:00 GMT-5 → Wed, 3 Mar 2027, 15:00 GMT-5",
  );
  expect(rows("America/Asuncion", "America/Bogota", { before }).split("\n")).toEqual([
    "When: Wednesday, 3 March 2027 at 13:30 → 15:00 (Bogotá)",
    "Your time: Wed, 3 Mar 2027, 17:00 GMT-3",
  ]);
  expect(rows("America/Bogota", "America/Bogota", { before: AT })).toBe("When: Wed, 3 Mar 2027, 15:00 GMT-5");
});
