import { afterEach, beforeEach, expect, it } from "vitest";
import { eachCommunity } from "../../../../src/core/services/chores/each-community.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";

let w: World;
let seen: string[];
beforeEach(async () => {
  w = await world();
  await addCommunity(w.store, "c2", "second", w.clock.now());
  await addCommunity(w.store, "c3", "third", w.clock.now());
  seen = [];
});
afterEach(() => w.close());

const run = (fails: readonly string[], error: Error) =>
  eachCommunity(w, async ({ db, community, now }) => {
    await db.person.updateMany({ data: { leftAt: now } });
    if (fails.includes(community.id)) throw error;
    seen.push(community.id);
  });
const left = async () =>
  (
    await w.store.system((db) => db.person.findMany({ where: { leftAt: { not: null } }, distinct: ["communityId"] }))
  ).map((p) => p.communityId);

it("does the others where one fails, whose own part is undone, and says what went wrong", async () => {
  const bug = new Error("bug");
  await expect(run(["c2"], bug)).rejects.toBe(bug);
  expect(seen).toEqual(["c1", "c3"]);
  expect((await left()).sort()).toEqual(["c1", "c3"]);
});
it("says of several in how many", async () => {
  await expect(run(["c1", "c3"], new Error("bug"))).rejects.toThrow("failed in 2 of 3 communities");
  expect(seen).toEqual(["c2"]);
});
it("tries no other where the database is away", async () => {
  await expect(run(["c1"], Object.assign(new Error("away"), { code: "ECONNREFUSED" }))).rejects.toThrow("away");
  expect(seen).toEqual([]);
});
