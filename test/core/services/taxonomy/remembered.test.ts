import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stores, type World, world } from "../../../support/world.ts";

describe.each(stores)("the remembered taxonomy on the %s store", (kind) => {
  let w: World;
  beforeEach(async () => {
    w = await world({ kind });
  });
  afterEach(() => w.close());

  const add = (key: string, label: string) =>
    w.db((db) =>
      db.topic.create({ data: { communityId: w.community, key, kind: "topic", labels: { en: label }, also: [] } }),
    );
  const asked = async (topic: string) => (await w.say(`contact find topic:${topic}`)).plan.kind;

  test("a term that is added, renamed or removed counts from the next invocation on", async () => {
    expect(await asked("tracing")).toBe("work");
    expect(await asked("drones")).toBe("form");
    await add("drones", "Drones");
    expect(await asked("drones")).toBe("work");
    await w.db((db) =>
      db.topic.update({
        where: { communityId_key: { communityId: w.community, key: "drones" } },
        data: { labels: { en: "Unmanned aircraft" } },
      }),
    );
    expect(await asked('"unmanned aircraft"')).toBe("work");
    await w.db((db) => db.topic.delete({ where: { communityId_key: { communityId: w.community, key: "drones" } } }));
    expect(await asked("drones")).toBe("form");
  });
});
