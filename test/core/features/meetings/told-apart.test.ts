import { expect, it } from "vitest";
import "../../../support/all-messages.ts";
import type { Found } from "../../../../src/core/features/meetings/titled-meetings.ts";
import { toldApart } from "../../../../src/core/features/meetings/told-apart.ts";

const found = (id: string, local: string, more: Partial<Found> = {}): Found => ({
  ...{ id, title: "Call", startsLocal: local, startsAt: new Date(`${local}Z`), rule: null, place: null },
  ...more,
});
const labels = (...all: readonly Found[]) => all.map((one) => toldApart(one, all, { language: "en", zone: "UTC" }));

it("says of meetings of one title as much as tells them apart", () => {
  const first = found("a", "2026-12-05T10:00");
  expect(labels(first, found("b", "2026-12-06T10:00"), found("c", "2026-12-06T10:00", { title: "Board" }))).toEqual([
    "Call (5 December 2026)",
    "Call (6 December 2026)",
    "Board",
  ]);
  expect(labels(first, found("b", "2026-12-05T11:00"))).toEqual([
    "Call (5 December 2026, 10:00)",
    "Call (5 December 2026, 11:00)",
  ]);
  const weekly = { rule: "FREQ=WEEKLY;BYDAY=SA" };
  expect(labels(first, found("b", "2026-12-05T10:00", weekly))).toEqual([
    "Call (5 December 2026, 10:00)",
    "Call (5 December 2026, 10:00, every week on Saturday)",
  ]);
  expect(labels(first, found("b", "2026-12-05T10:00", { place: "Room 4" }))).toEqual([
    "Call (5 December 2026, 10:00)",
    "Call (5 December 2026, 10:00, Room 4)",
  ]);
});
