import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMeetings } from "../../../../src/core/features/meetings/save-meetings.ts";
import type { MeetingInput } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const weekly: MeetingInput = {
  title: "Weekly tracing call",
  startsLocal: "2026-01-13T10:00",
  zone: "America/Bogota",
  startsAt: new Date("2026-01-13T15:00:00Z"),
  minutes: 45,
  rule: "FREQ=WEEKLY",
  leads: [15],
  organiserId: "c1member",
  channel: { platform: "console", space: "test", address: "channel", recipient: "tracing" },
};
const { rule: _rule, ...single } = weekly;
const past: MeetingInput = {
  ...single,
  title: "Regional meeting",
  startsLocal: "2019-11-13T09:00",
  zone: "America/Mexico_City",
  startsAt: new Date("2019-11-13T15:00:00Z"),
  minutes: 3 * 1440,
  leads: [1440],
};
const save = (...meetings: MeetingInput[]) =>
  w.db((db) => saveMeetings({ db, community: { id: w.community }, now: w.clock.now(), ids: w.ids }, meetings));
const waiting = () => w.db((db) => db.delivery.findMany({ where: { state: "planned", kind: "wave" } }));

test("creates meetings with the next reminder of those still ahead, once", async () => {
  expect(await save(weekly, past, weekly)).toEqual({ created: 2, updated: 0, unchanged: 0 });
  expect((await waiting()).map((r) => r.dueAt.toISOString())).toEqual(["2026-12-01T14:45:00.000Z"]);
  expect(await save(weekly, past)).toEqual({ created: 0, updated: 0, unchanged: 2 });
  expect(await waiting()).toHaveLength(1);
});

test("updates what changed, and its reminder", async () => {
  expect(await save({ ...weekly, leads: [60], place: "Video call" })).toEqual({ created: 0, updated: 1, unchanged: 0 });
  expect((await waiting()).map((r) => r.dueAt.toISOString())).toEqual(["2026-12-01T14:00:00.000Z"]);
  expect((await w.say("meeting show Weekly tracing call")).text).toContain("Place: Video call");
});

test("leaves a cancelled meeting cancelled", async () => {
  await w.say("meeting cancel Weekly tracing call all:true");
  expect(await save({ ...weekly, minutes: 30 })).toEqual({ created: 0, updated: 1, unchanged: 0 });
  expect(await waiting()).toEqual([]);
});
