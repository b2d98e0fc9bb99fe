import { expect, it } from "vitest";
import type { NativeEvents, Outlet } from "../../src/core/platform.ts";
import { type World, world } from "../support/world.ts";

const ADMIN = { as: "admin" };

async function within(work: (w: World) => Promise<void>, outlets: Outlet[] = []): Promise<void> {
  const w = await world({ now: "2026-11-24T15:00:00Z", outlets });
  try {
    await work(w);
  } finally {
    await w.close();
  }
}

it("a meeting that invites only some is no event of the server, and no longer one", () => {
  const shown = new Map<string, string>();
  const put = (id: string, title: string) => void shown.set(id, title);
  const events: NativeEvents = {
    repeats: () => false,
    make: async (_space, { title }) => (put("e1", title), "e1"),
    find: async () => undefined,
    change: async (_space, id, { title }) => put(id, title),
    cancel: async (_space, id) => void shown.delete(id),
  };
  const outlet: Outlet = { name: "console", deliver: async () => "1", find: async () => undefined, events };
  return within(
    async (w) => {
      await w.say('meeting add "Hidden call" 2026-12-01 10:00 invite:moderators', ADMIN);
      expect((await w.say("meeting mirror Hidden call", ADMIN)).refusal).toBe("calendar.mirror.withheld");
      await w.say('meeting add "Open call" 2026-12-02 10:00', ADMIN);
      await w.say("meeting mirror Open call", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual(["Open call"]);
      await w.say("meeting edit Open call invite:moderators place:Cellar", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual([]);
      await w.say("meeting edit Open call invite:members", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual(["Open call"]);
    },
    [outlet],
  );
});
