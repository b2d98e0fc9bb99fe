import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const add = (title: string) =>
  w.send({ kind: "values", path: "resource add", values: { title, url: `https://example.org/${title}`, kind: "law", again: true } }, {}); // biome-ignore format: one line

it("publishes one of the same two that somebody who is trusted suggests at one instant", async () => {
  await w.say("settings edit trust:1", MODERATOR);
  await add("First");
  const { id } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));
  await w.say(`review approve ${id}`, MODERATOR);
  const said = await Promise.all([add("Same"), add("Same")]);
  expect(said.map(({ refusal }) => refusal ?? "").sort()).toEqual(["", "resource.add.duplicate"]);
  expect(await w.db((db) => db.resource.count({ where: { title: "Same" } }))).toBe(1);
});
