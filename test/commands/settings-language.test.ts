import { afterAll, beforeAll, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ announced: true });
});
afterAll(() => w.close());

const MODERATOR = { as: "moderator" };
const titleOf = (post: { readonly view: { readonly blocks: readonly unknown[] } } | undefined) =>
  JSON.stringify(post?.view.blocks);

test("all who read a channel are spoken to in its language, whoever asks, and one person in their own", async () => {
  const set = await w.say("settings language es", MODERATOR);
  expect(set.plan).toMatchObject({ audience: "caller" });
  expect(set.text).toContain("Language: Spanish");
  const added = await w.say('meeting add "Call" tomorrow at 15:00', { locale: "fr" });
  expect(added.text).toContain("Réunion planifiée\u00a0: Call");
  const [announced] = await w.tick();
  expect(titleOf(announced)).toContain("Cuándo");
  // Said in reply, for all: the same; a refusal is for whoever asked alone.
  expect((await w.say('conclusion add "Agreed"', { locale: "fr" })).text).toContain("Conclusión registrada");
  expect((await w.say("meeting move Call to:16:00", { locale: "fr" })).text).toContain("Réunion déplacée\u00a0: Call");
  w.clock.forward(60_000);
  expect((await w.tick()).map(({ view }) => view.title)).toEqual(["Cambió de hora: Call"]);
  expect((await w.say("meeting cancel Call", { as: "admin", locale: "pt" })).text).toContain("Cancelada: Call");
});

test("a card follows, and so does what it is set back to", async () => {
  await w.say('meeting add "Second" tomorrow at 15:00');
  await w.tick();
  await w.refresh();
  const back = await w.say("settings language default", MODERATOR);
  expect(back.text).toContain("(as in the community)");
  const changed = await w.refresh();
  expect(changed.map(titleOf).join()).toContain("When");
  expect(changed.map(titleOf).join()).not.toContain("Cuándo");
  expect((await w.say("settings language default", MODERATOR)).refusal).toBe("me.edit.same");
  expect((await w.say("settings language es", { as: "member" })).refusal).toBe("role.least");
});
