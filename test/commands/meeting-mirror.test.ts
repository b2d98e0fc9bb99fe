import { afterAll, beforeAll, expect, it } from "vitest";
import type { NativeEvents, Transport } from "../../src/core/kernel/commands/transport.ts";
import { type World, world } from "../support/world.ts";

const events: NativeEvents = {
  repeats: () => false,
  make: async () => "e1",
  find: async () => undefined,
  change: async () => undefined,
  cancel: async () => undefined,
};
const transport: Transport = { name: "console", deliver: async () => "1", find: async () => undefined, events };

let w: World;
beforeAll(async () => {
  w = await world({ transports: [transport] });
  await w.say('meeting add "Board call" tomorrow at 15:00');
});
afterAll(() => w.close());

const rows = () => w.db((db) => db.nativeEvent.findMany());

it("is noted for its organiser and moderators, with a way back, and done by the next pass", async () => {
  const said = await w.say("meeting mirror Board call");
  expect(said.plan).toMatchObject({ kind: "work", audience: "caller", events: true });
  expect(said.text).toContain(
    "Among the server’s events in a moment: Board call\nEverybody in the server sees it there.",
  );
  await w.product.mirror();
  expect((await rows()).map((r) => r.externalId).filter((id) => id !== null)).toEqual(["e1"]);
  expect((await w.say("meeting mirror Board call")).refusal).toBe("calendar.mirror.on.already");
  expect((await w.say("meeting mirror Board call on:no", { as: "moderator" })).text).toContain("Soon no longer");
  await w.product.mirror();
  expect((await rows()).map((r) => [r.says, r.externalId])).toEqual([["off", null]]);
  expect((await w.say("meeting mirror Board call on:no")).refusal).toBe("calendar.mirror.off.already");
  expect(
    await w.db((db) => db.audit.count({ where: { action: { in: ["meeting.mirror", "meeting.unmirror"] } } })),
  ).toBe(2);
});

it("is not for others, not for what is labelled higher, and not where the platform has no events", async () => {
  await w.say('meeting add "Theirs" tomorrow at 15:00', { as: "moderator" });
  expect((await w.say("meeting mirror Theirs")).refusal).toBe("meeting.notYours");
  await w.db((db) => db.meeting.updateMany({ where: { title: "Theirs" }, data: { sharing: "amber" } }));
  expect((await w.say("meeting mirror Theirs", { as: "moderator" })).refusal).toBe("calendar.mirror.withheld");
  const without = await world();
  await without.say('meeting add "Here" tomorrow at 15:00');
  expect((await without.say("meeting mirror Here")).refusal).toBe("calendar.mirror.nowhere");
  await without.product.mirror();
  await without.close();
});
