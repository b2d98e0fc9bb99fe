import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../src/app/assemble.ts";
import { losingStore } from "../support/losing-store.ts";
import { type World, world } from "../support/world.ts";
import { DRIVERS } from "./drivers.ts";

const MEMBER = { as: "member" };

describe.each(DRIVERS)("a commit that is lost, on the platform $name", { timeout: 60_000 }, (driver) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  let lose: ReturnType<typeof losingStore>["lose"];
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    const losing = losingStore(w.store);
    lose = (how) => losing.lose(how);
    const quiet = () => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const product = assemble({ ...w, store: losing.store, log, worker: "losing", posts: w.product.posts });
    platform = await driver.open({ ...w, store: losing.store, product });
  });
  afterAll(async () => {
    lose(undefined);
    await platform.close();
    await w.close();
  });
  const add = (text: string) => platform.send({ kind: "line", line: `conclusion add "${text}"` }, MEMBER);
  const there = (text: string) => w.db((db) => db.conclusion.count({ where: { text } }));

  it("is answered as done where it was", async () => {
    lose("after");
    const { kind, text } = await add("Said once.");
    expect([kind, await there("Said once.")]).toEqual(["said", 1]);
    expect(text).toContain("Said once.");
    expect(text).not.toMatch(/nothing was changed|try again/i);
  });

  it("is said not to be done where it was not, and done when it is asked for again", async () => {
    lose("before");
    const { text, private: alone } = await add("Said at last.");
    expect(text).toContain("nothing was changed");
    expect([alone, await there("Said at last.")]).toEqual([true, 0]);
    await add("Said at last.");
    expect(await there("Said at last.")).toBe(1);
  });

  it("is said to be uncertain where nobody can say, to whoever asked alone, with the way to look", async () => {
    lose("for good");
    const { text, private: alone, buttons } = await add("Said perhaps.");
    lose(undefined);
    expect(text).toMatch(/find out whether it was\. Please look before you try again/);
    expect(text).not.toContain("nothing was changed");
    expect([alone, await there("Said perhaps.")]).toEqual([true, 1]);
    expect(Object.values(buttons)).toContainEqual(expect.objectContaining({ kind: "values", path: "conclusion list" }));
  });
});
