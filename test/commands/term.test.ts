import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it("a suggestion is not taken out but decided, and found once it is approved", async () => {
  await w.say('term add english:"ghost gun" spanish:"arma fantasma"', { as: "member" });
  const [term] = await w.db((db) => db.glossaryTerm.findMany());
  const refused = await w.say(`term remove term:${term?.id}`, { as: "moderator" });
  expect(refused.text).toContain("“ghost gun” is a suggestion");
  const [item] = await w.db((db) => db.reviewItem.findMany());
  await w.say(`review approve item:${item?.id}`, { as: "moderator" });
  expect((await w.say("term find arma fantasma")).text).toContain("ghost gun");
  expect((await w.say(`term remove term:${term?.id}`, { as: "moderator" })).text).toContain("is taken out");
});

it("whoever suggested it is told that others find it, not that it is in a library", async () => {
  const told = await w.db((db) => db.delivery.findMany({ where: { kind: "notice" } }));
  expect(told).toHaveLength(1);
  expect(JSON.stringify((await w.say("home", { as: "member" })).view)).not.toContain("library");
});

it("concerns who knows a country where it is said so: they are told, and have it first", async () => {
  await w.say("review mine countries:UY", { as: "moderator" });
  await w.say('term add english:"magazine" spanish:"cargador"', { as: "member" });
  w.clock.forward(60_000);
  await w.say('term add english:"handgun" spanish:"arma corta @UY"', { as: "member" });
  const told = (await w.tick()).map(({ to, view }) => [to.recipient, JSON.stringify(view.blocks[0])]);
  expect(told).toContainEqual(["moderator", expect.stringContaining("“handgun” awaits review. It is about what you")]);
  expect(JSON.stringify(told)).not.toContain("magazine");
  const { text } = await w.say("review list", { as: "moderator" });
  expect(text.indexOf("handgun")).toBeLessThan(text.indexOf("magazine"));
});
