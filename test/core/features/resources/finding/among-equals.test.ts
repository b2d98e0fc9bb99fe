import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellingApart } from "../../../../../src/core/features/resources/finding/telling-apart.ts";
import type { Hit } from "../../../../../src/core/services/search/search.ts";
import { actionsIn } from "../../../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("hits of which no two have the same words as much", () => {
  const hit = (doc: string, fields: readonly string[]): Hit => ({
    ...{ doc, score: 1, met: [], lacks: [] },
    why: [{ word: "law", fields }],
  });
  const refusing = new Proxy({}, { get: () => () => Promise.reject(new Error("asked")) });
  const context = { db: refusing, community: { id: "c" }, caller: { personId: "p" }, now: new Date(0) } as never;

  it("stay as they are, and nothing is read for it", async () => {
    const hits = [hit("a", ["name"]), hit("b", ["text"])];
    expect((await tellingApart(context, hits)).facts.size).toBe(0);
    await expect(tellingApart(context, [...hits, hit("c", ["text"])])).rejects.toThrow("asked");
  });
});

describe("laws that answer as well as each other", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, country: string, summary: string, citation: string) =>
      resource(title, { kind: "law", country, language: "es", summary, citation });
    const more = "Fuegos artificiales: fuegos artificiales.";
    await save(w, [
      law("Ley de fuegos artificiales", "UY", "La primera.", "Ley 5511/1999"),
      law("Fuegos artificiales: cambios", "UY", `Modifica la Ley 5511/1999. ${more}`, "Ley 6611/2004"),
      law("Fuegos artificiales: otros cambios", "UY", `Modifica la Ley 5511/1999. ${more}`, "Ley 7711/2009"),
      law("Fuegos artificiales de Chile", "CL", "La chilena.", "Ley 8811/2010"),
    ]);
  });
  afterAll(() => w.close());
  const ask = async (words: string, locale: string) => {
    const { view } = await w.say(`resource find ${words}`, { as: "guest", locale });
    return actionsIn(view!).flatMap((one) => (one.kind === "run" && one.command === "resource show" ? [one.spoken ?? one.label] : [])); // biome-ignore format: one line
  };

  it("have first what the others cite", async () => {
    const found = await ask("fuegos artificiales", "es");
    expect(found[0]).toContain("Ley de fuegos artificiales");
    expect(found.length).toBeGreaterThan(2);
  });

  it.each([
    ["leyes del Mercosur sobre fuegos artificiales", "es"],
    ["leis do Mercosul sobre fuegos artificiales", "pt"],
  ])("are a union's where they are its members': %s", async (words, locale) => {
    const found = (await ask(words, locale)).join("\n");
    expect(found).toContain("Ley de fuegos artificiales");
    expect(found).not.toContain("Chile");
  });
});
