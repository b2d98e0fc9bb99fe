import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator", locale: "en" };

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const suggest = (n: number) =>
  w.say(`resource add title:"Text ${n}" url:https://example.org/${n} kind:law language:en country:PY`);
const labels = ({ view }: Said) => actionsIn(view ?? { blocks: [] }).map(({ label }) => label);
const press = (said: Said, label: string) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no "${label}" in ${said.text}`);
  return w.press(found, MODERATOR);
};

describe("a queue that is longer than a glance", () => {
  it("is worked through by kind: each with how many wait, and all a press away", async () => {
    for (const n of [1, 2, 3, 4]) await suggest(n);
    await w.say('membership request name:"Ana" agency:"Fiscalía" country:PY email:ana@example.org reason:"Rastreo."', {
      as: "guest",
      locale: "en",
    });
    // Five are seen at a glance.
    expect(labels(await w.say("review list", MODERATOR)).filter((label) => label.includes("("))).toEqual([]);
    await suggest(5);
    const all = await w.say("review list", MODERATOR);
    expect(labels(all).filter((label) => label.includes("("))).toEqual(["resources (5)", "membership (1)"]);
    const some = await press(all, "membership (1)");
    expect(some.text).toMatch(/^1 entry awaits review\nAna\n/u);
    expect(some.text).not.toContain("Text");
    const { text } = await press(some, "All (6)");
    expect(text).toMatch(/^6 entries await review\n/u);
    const resources = await press(some, "resources (5)");
    expect(resources.text).toMatch(/^5 entries await review\n/u);
    expect(resources.text).not.toContain("Ana");
  });

  it("keeps to the kind on its next page, and leads back where nothing of it is left", async () => {
    for (const n of [6, 7]) await suggest(n);
    const first = await press(await w.say("review list", MODERATOR), "resources (7)");
    const second = await press(first, "More");
    expect(second.text).toMatch(/6–7 of 7/u);
    expect(labels(second)).toContain("All (8)");
    const { id } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectKind: "membership" } }));
    await w.say(`review reject ${id} reason:No`, MODERATOR);
    const none = await w.send({ kind: "values", path: "review list", values: { kind: "membership" } }, MODERATOR);
    expect(none.text).toContain("Nothing awaits review");
  });
});
