import { expect, it } from "vitest";
import "../../../support/all-messages.ts";
import type { TitledMeeting, Origin } from "../../../../src/core/features/meetings/titles/titled-meetings.ts";
import { toldApart } from "../../../../src/core/features/meetings/titles/told-apart.ts";

const found = (id: string, local: string, more: Partial<TitledMeeting> = {}): TitledMeeting => ({
  ...{ id, title: "Call", startsLocal: local, startsAt: new Date(`${local}Z`), rule: null, place: null },
  ...more,
});
const labels = (...all: readonly TitledMeeting[]) =>
  all.map((one) => toldApart(one, all, { language: "en", zone: "UTC" }));

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

it("says where those alike in that come from, of each as much as tells it from the others", () => {
  const [one, another, elsewhere] = [
    found("aaaa", "2026-12-05T10:00", { place: "Room 4" }),
    found("bbbb", "2026-12-05T10:00", { place: "Room 4" }),
    found("cccc", "2026-12-06T10:00", { place: "Room 4" }),
  ];
  const all = [one, another, elsewhere];
  const origin: Origin = { organiser: "Ana", channel: "general", createdAt: new Date("2026-11-24T15:00:00Z") };
  const from = (more: Partial<Origin>) => {
    const origins = new Map([
      [one.id, origin],
      [another.id, { ...origin, ...more }],
    ]);
    return all.map((m) => toldApart(m, all, { language: "en", zone: "UTC" }, origins));
  };
  expect(from({ organiser: "Ben" })).toEqual([
    "Call (5 December 2026, 10:00, Ana)",
    "Call (5 December 2026, 10:00, Ben)",
    "Call (6 December 2026)",
  ]);
  expect(from({ channel: "board", createdAt: new Date(0) }).slice(0, 2)).toEqual([
    "Call (5 December 2026, 10:00, #general)",
    "Call (5 December 2026, 10:00, #board)",
  ]);
  expect(from({ createdAt: new Date("2026-11-25T09:30:00Z") }).slice(0, 2)).toEqual([
    "Call (5 December 2026, 10:00, made on 24 November 2026, 15:00)",
    "Call (5 December 2026, 10:00, made on 25 November 2026, 09:30)",
  ]);
  expect(from({}).slice(0, 2)).toEqual(["Call (5 December 2026, 10:00, aaaa)", "Call (5 December 2026, 10:00, bbbb)"]);
});
