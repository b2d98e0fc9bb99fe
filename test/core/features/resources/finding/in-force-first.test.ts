import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Holding, inForceFirst } from "../../../../../src/core/features/resources/finding/in-force-first.ts";
import { actionsIn } from "../../../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("what is over", () => {
  const law = (legalStatus: string, country: string | null = "PY", kind = "law"): Holding => ({
    kind,
    country,
    legalStatus,
  });
  const OLD = law("repealed");
  const NEW = law("in-force");

  it.each<[what: string, others: Record<string, Holding>, had: Record<string, number>, order: string]>([
    ["stands directly behind what holds in its country", { b: law("in-force", "BR"), c: NEW, d: NEW }, {}, "b c a d"],
    ["and behind what holds as it was amended", { b: law("amended") }, {}, "b a"],
    ["and behind another text of law", { b: law("in-force", "PY", "resolution") }, {}, "b a"],
    ["stays before what has fewer of the words", { b: NEW }, { a: 3, b: 2 }, "a b"],
    ["stays before what nobody knows to hold", { b: law("unknown") }, {}, "a b"],
    ["stays before another country's", { b: law("in-force", null) }, {}, "a b"],
    ["stays before another kind", { b: law("in-force", "PY", "guide") }, {}, "a b"],
    ["keeps its order with others that are over", { b: law("superseded"), c: NEW }, {}, "c a b"],
  ])("%s", (_, others, had, order) => {
    const all = new Map(Object.entries({ a: OLD, ...others }));
    expect(inForceFirst([...all.keys()], all, (id) => had[id] ?? 1).join(" ")).toBe(order);
  });

  it("of which nothing is known stays where it is", () => {
    expect(inForceFirst(["a", "b"], new Map([["b", NEW]]), () => 1)).toEqual(["a", "b"]);
  });
});

describe("a repealed law of which nobody said what took its place", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, more: object) =>
      resource(title, { kind: "law", country: "UY", language: "es", ...more });
    await save(w, [
      // Called as is asked, and of that more than anything.
      law("Ley de fuegos artificiales: fuegos artificiales", {
        legalStatus: "repealed",
        statusAsOf: "2020-01-01",
        summary: "Fuegos artificiales, y fuegos artificiales.",
      }),
      law("Normas de pirotecnia", {
        legalStatus: "in-force",
        statusAsOf: "2024-01-01",
        summary: "Sobre los fuegos artificiales que se venden. Quedan derogadas las leyes anteriores.",
      }),
    ]);
  });
  afterAll(() => w.close());
  const asked = async (words: string) => {
    const { text, view } = await w.say(`resource find ${words}`, { as: "guest", locale: "es" });
    const shown = actionsIn(view!).flatMap((one) => (one.kind === "run" && one.command === "resource show" ? [one.spoken ?? one.label] : [])); // biome-ignore format: one line
    return { text, shown };
  };

  it.each(["fuegos artificiales", "qué dice la ley uruguaya sobre los fuegos artificiales que se venden"])(
    "comes after the one in force, and says so: %s",
    async (words) => {
      const { text, shown } = await asked(words);
      expect(shown[0]).toContain("Normas de pirotecnia");
      expect(shown[1]).toContain("Ley de fuegos artificiales");
      expect(text).toContain("Derogado");
    },
  );
  it("comes first where what was repealed is asked for", async () => {
    const { shown } = await asked("leyes uruguayas derogadas sobre fuegos artificiales");
    expect(shown[0]).toContain("Ley de fuegos artificiales");
  });
  it("is found first by its name", async () => {
    expect((await asked("Ley de fuegos artificiales: fuegos artificiales")).text).toMatch(
      /^Ley de fuegos artificiales/u,
    );
  });
});
