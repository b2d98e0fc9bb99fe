import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectSpace } from "../../../../src/core/services/communities/disconnect-space.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { spaceOf } from "../../../../src/core/services/identity/space-of.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";
import { counting } from "../people/counting.ts";
import { connect, inDiscord } from "../people/linking.ts";

describe.each(stores)("the space of somebody's direct messages (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await connect(
      w,
      ["G1", "G2"].map((externalId) => ({ platform: "discord", externalId })),
    );
    await connect(w, [{ platform: "discord", externalId: "G9" }], "c2");
  });
  afterAll(() => w.close());

  const space = (user: string) => spaceOf(w.store, "discord", user);
  const use = async (server: string, user: string) => {
    w.clock.forward(1_000);
    await w.say("help", inDiscord(server, user));
  };

  it("is the one they used last, of whichever community", async () => {
    expect(await space("A")).toBeUndefined();
    for (const server of ["G1", "G2", "G1", "G9", "G2", "G2", "G9", "G1"]) {
      await use(server, "A");
      expect(await space("A")).toBe(server);
    }
    expect(await spaceOf(w.store, "slack", "A")).toBeUndefined();
  });
  it("is another one when they left it, or it was disconnected", async () => {
    for (const server of ["G9", "G2", "G1"]) await use(server, "B");
    await leave(w, { platform: "discord", user: "B", space: "G1", now: w.clock.now() });
    expect(await space("B")).toBe("G2");
    await leave(w, { platform: "discord", user: "B", space: "G2", now: w.clock.now() });
    expect(await space("B")).toBe("G9");
    await leave(w, { platform: "discord", user: "B", now: w.clock.now() });
    expect(await space("B")).toBeUndefined();
    for (const server of ["G1", "G2"]) await use(server, "C");
    const community = { id: "c1", slug: "test", name: "T", language: "en", zone: "UTC", demo: false } as const;
    await w.db((db) =>
      disconnectSpace(
        { db, community, now: w.clock.now(), catalogue: w.catalogue },
        { platform: "discord", space: "G2" },
      ),
    );
    expect(await space("C")).toBe("G1");
  });
  it("asks one statement, and nothing is written while they stay where they are", async () => {
    const counted = counting(w.store);
    expect(await spaceOf(counted.store, "discord", "A")).toBe("G1");
    expect(counted.since()).toEqual({ statements: 1, transactions: 0 });
    const came = () =>
      w.store.system(async (db) =>
        (await db.handle.findMany({ where: { externalId: "A" }, orderBy: { communityId: "asc" } })).map(
          (h) => h.cameAt,
        ),
      );
    const before = await came();
    for (let n = 0; n < 3; n += 1) await use("G1", "A");
    expect(await came()).toEqual(before);
  });
});
