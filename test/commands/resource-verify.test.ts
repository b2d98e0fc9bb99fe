import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { View } from "../../src/core/kernel/views/model.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};

describe("what awaits review", () => {
  it("is nothing to say anything of, and leads moderators to its entry", async () => {
    await w.say('resource add "New guide" https://new.example.org/ guide', { locale: "en" });
    const said = await w.say('resource verify "New guide"', { ...MODERATOR, locale: "en" });
    expect(said.text).toMatch(/^“New guide” awaits review\. /);
    const card = await w.press(button(said.view, "Show the entry"), { ...MODERATOR, locale: "en" });
    expect(button(card.view, "Ask for changes")).toBeDefined();
    const { id } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));
    await w.say(`review ask ${id} "Which year?"`, MODERATOR);
    const asked = await w.say('resource verify "New guide"', { ...MODERATOR, locale: "fr" });
    expect(asked.text).toMatch(/^«\s+New guide\s+» n’est pas publiée/u);
    expect((await w.say('resource verify "New guide"', { locale: "en" })).refusal).toBe("resource.verify.not-yours");
    await w.db((db) => db.reviewItem.updateMany({ where: { id }, data: { decision: "rejected" } }));
    const { id: rejected } = await w.db((db) => db.resource.findFirstOrThrow({ where: { title: "New guide" } }));
    expect((await w.say(`resource verify ${rejected}`, MODERATOR)).refusal).toBe("resource.gone");
    await w.tick();
  });
});
