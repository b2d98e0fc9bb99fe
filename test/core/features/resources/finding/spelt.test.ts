import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slipsIn, spelt } from "../../../../../src/core/features/resources/finding/spelt.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("a question that has slips", () => {
  it("is read as it was meant, wherever they stand as words", () => {
    const slips = [
      { typed: "vijilada", used: "vigilada" },
      { typed: "entega", used: "entrega" },
    ];
    expect(spelt("Entega vijilada, ¿en España?", slips)).toBe("entrega vigilada, ¿en España?");
    expect(spelt("entegas vijilada", slips)).toBe("entegas vigilada");
  });
  it("keeps what is quoted and what is not wanted as it was typed", () => {
    const slips = [{ typed: "vijilada", used: "vigilada" }];
    expect(spelt("vijilada -vijilada", slips)).toBe("vigilada -vijilada");
    expect(spelt('vijilada “entrega vijilada” -"la vijilada"', slips)).toBe(
      'vigilada “entrega vijilada” -"la vijilada"',
    );
    expect(spelt("entrega-vijilada", slips)).toBe("entrega-vigilada");
  });
  it("has those that nothing has, and none where something has all", async () => {
    const asked = { all: "clarinets and tamborines" };
    const asker = {
      slips: () =>
        Promise.resolve([
          { typed: "clarinets", used: "clarinet" },
          { typed: "tamborines", used: "tambourines" },
        ]),
    };
    const said = { corrected: [], missing: ["tamborines"], applied: false };
    expect(await slipsIn(asker, asked, said)).toEqual([{ typed: "tamborines", used: "tambourines" }]);
    expect(await slipsIn(asker, asked, { ...said, missing: [] })).toEqual([]);
    // What meets its conditions is corrected where it is looked up.
    expect(await slipsIn(asker, asked, { ...said, applied: true })).toEqual([]);
  });
});

describe("a library that is asked with slips", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      resource("Ley de bandoneones", {
        ...{ kind: "law", country: "ES", language: "es", topics: ["customs"] },
        summary: "Regula la técnica del acordeonista.",
      }),
      resource("Ley de violines", { kind: "law", country: "ES", language: "es", summary: "Regula orquestas." }),
    ]);
  });
  afterAll(() => w.close());
  const found = async (words: string, locale: string) => {
    const { view } = await w.say(`resource find ${words}`, { as: "guest", locale });
    if (view === undefined) throw new Error("nothing is said");
    const said = JSON.stringify(view);
    const places = ["Ley de bandoneones", "Ley de violines"]
      .filter((title) => said.includes(title))
      .sort((a, b) => said.indexOf(a) - said.indexOf(b));
    return { first: places[0], said };
  };

  it("understands what it names by them", async () => {
    const { first, said } = await found("aduannas españa", "es");
    expect(first).toBe("Ley de bandoneones");
    expect(said).toContain("aduana");
    expect(said).not.toContain("Ley de violines");
  });
});
