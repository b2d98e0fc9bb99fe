import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

const MODERATOR = { as: "moderator", locale: "en" };

describe("resources of a collection", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await save(w, [
      resource("Marking law", { kind: "law", topics: ["marking"], url: "https://e.org/1" }),
      resource("Marking decree", { kind: "law", topics: ["marking"], url: "https://e.org/2" }),
      resource("Marking guide", { kind: "guide", topics: ["marking"], url: "https://e.org/3" }),
      resource("Informant law", { kind: "law", sharing: "red", topics: ["marking"], url: "https://e.org/4" }),
    ]);
    for (const [title, collection] of [
      ["Marking law", "To read"],
      ["Marking guide", "To read"],
      ["Informant law", "For overseers"],
    ] as const) {
      const asked = await w.say(`resource collect "${title}" collection:"${collection}"`, MODERATOR);
      const make = actionsIn(asked.view!).find(({ label }) => label === "Make it");
      if (make) await w.press(make, MODERATOR);
    }
    await w.say('resource verify "Marking law"', MODERATOR);
  });
  afterAll(() => w.close());
  const titles = ({ view }: Said) => {
    const listed = (view?.blocks ?? []).flatMap((one) => (one.kind === "items" ? one.items : []));
    const named = listed.flatMap(({ body: [first] }) =>
      typeof first === "object" && "text" in first ? [first.text] : [],
    );
    return (listed.length === 0 ? [view?.title] : named).toSorted();
  };
  const find = (words: string, who: { as: string; locale: string } = { as: "member", locale: "en" }) =>
    w.say(`resource find ${words}`, who);

  it.each([
    ["laws in the collection To read", "en", ["Marking law"]],
    ["leyes de la colección To read", "es", ["Marking law"]],
    ["leis da coleção To read", "pt", ["Marking law"]],
    ["lois de la collection To read", "fr", ["Marking law"]],
    ["laws of the To read collection", "en", ["Marking law"]],
    ['marking in the collection "to READ"', "en", ["Marking guide", "Marking law"]],
    ["collection To read", "en", ["Marking guide", "Marking law"]],
    ["marking except the collection To read", "en", ["Marking decree"]],
    ["verified marking in the collection To read", "en", ["Marking law"]],
  ])("are found: %s", async (words, locale, found) => {
    expect(titles(await find(words, { as: "member", locale }))).toEqual(found);
  });

  it("are those of a condition that a press takes away, and that is said where nothing meets it", async () => {
    const said = await find("marking in the collection To read");
    const button = actionsIn(said.view!).find(({ label }) => label === "Without collection To read")!;
    const all = ["Marking decree", "Marking guide", "Marking law"];
    expect(titles(await w.press(button, { as: "member", locale: "en" }))).toEqual(all);
    const decrees = await find("treaties in the collection To read");
    expect([titles(decrees), decrees.text]).toEqual([["Marking law"], expect.stringContaining("treaty")]);
  });

  it("are not of one that the reader may not know of: it is as one that is not there", async () => {
    const shown = (await find("laws in the collection For overseers")).text;
    const none = (await find("laws in the collection For outsiders")).text.replaceAll("outsiders", "overseers");
    expect(shown).toBe(none);
    expect(titles(await find("laws in the collection For overseers", MODERATOR))).toEqual(["Informant law"]);
  });

  it.each([
    ['collection:"To read"', ["Marking guide", "Marking law"]],
    ['kind:law collection:"To read"', ["Marking law"]],
    ["verified:yes", ["Marking law"]],
    ["verified:no", ["Marking decree", "Marking guide"]],
  ])("are listed: %s", async (filter, listed) => {
    expect(titles(await w.say(`resource list ${filter}`, { as: "member", locale: "en" }))).toEqual(listed);
  });
});
