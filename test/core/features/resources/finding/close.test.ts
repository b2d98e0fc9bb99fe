import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courtWordings } from "../../../../../src/core/features/resources/asked/court-wordings.ts";
import { actionsIn } from "../../../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("the initials of a court", () => {
  const said = (words: string) => courtWordings(words.split(" "));

  it("are spelled out, wherever they stand", () => {
    expect(said("decisoes do stf")).toEqual([
      { from: 2, to: 3, words: ["supremo", "tribunal", "federal"], weight: 0.9, spelledOut: true },
    ]);
    expect(said("corte idh")[0]).toMatchObject({ from: 0, to: 2 });
    expect(said("tedh").map(({ words }) => words.join(" "))).toContain("european court human rights");
  });
  it("are none of another word", () => {
    expect(said("armas stfx")).toEqual([]);
  });
});

describe("a library that has little of what is asked for", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, country: string, topics: readonly string[] = []) =>
      resource(title, { kind: "law", country, language: "es", topics, summary: "Dice lo que dice." });
    await save(w, [
      law("Ley 100 de rastreo", "CL", ["tracing"]),
      resource("Tratado de rastreo", { language: "es", topics: ["tracing"], summary: "Entre todos." }),
      law("Ley 200 de aduanas", "PE", ["customs"]),
      law("Ley 201 de aduanas", "PE", ["customs"]),
      resource("Convenio de aduanas", { language: "es", topics: ["customs"], summary: "Para todos." }),
      resource("HC 1", {
        kind: "ruling",
        country: "BR",
        language: "pt",
        court: "Supremo Tribunal Federal",
        summary: "Pangolins.",
      }),
      resource("HC 2", {
        kind: "ruling",
        country: "BR",
        language: "pt",
        court: "Tribunal do Porto",
        summary: "Pangolins.",
      }),
      resource("Real Decreto 5: Reglamento de carrozas, por el que se aprueba el Reglamento de carrozas", {
        ...{ kind: "law", country: "ES", language: "es", summary: "Carrozas." },
      }),
      resource("Ley 6 de carrozas: aprobación del Convenio de carrozas", {
        ...{ kind: "law", country: "ES", language: "es", summary: "Carrozas." },
      }),
    ]);
  });
  afterAll(() => w.close());
  const ask = async (words: string, locale = "es") => {
    const { view } = await w.say(`resource find ${words}`, { as: "guest", locale });
    const said = (view?.blocks ?? []).flatMap((one) => {
      if (one.kind === "items")
        return one.items.map(({ body: [first] }) => (typeof first === "object" && "text" in first ? first.text : ""));
      return one.kind === "text"
        ? [
            [one.body]
              .flat()
              .map((part) => (typeof part === "string" ? part : ""))
              .join(""),
          ]
        : [];
    });
    return { title: view?.title, said, actions: actionsIn(view!) };
  };

  it("shows behind it what comes close, and says what that does without", async () => {
    const { said } = await ask("ley peruana de aduanas");
    expect(said.slice(0, 2).toSorted()).toEqual(["Ley 200 de aduanas", "Ley 201 de aduanas"]);
    expect(said[2]).toMatch(/^No es justo eso, pero se acerca, sin «.+»:$/u);
    expect(said.slice(3)).toEqual(["Convenio de aduanas"]);
  });
  it("shows the only one by itself, and what comes close behind a button", async () => {
    const { title, actions } = await ask("ley chilena de rastreo");
    expect(title).toBe("Ley 100 de rastreo");
    const close = actions.find((one) => one.kind === "run" && one.label === "1 se acerca");
    expect(close).toMatchObject({ command: "resource find", input: { all: true } });
    const { said } = await ask("ley chilena de rastreo all:yes");
    expect(said).toEqual(["Ley 100 de rastreo", expect.stringMatching(/pero se acerca/u), "Tratado de rastreo"]);
  });
  it("knows a court by its initials", async () => {
    expect((await ask("STF pangolins", "pt")).said[0]).toBe("HC 1");
  });
  it("takes what a country makes itself for no approval of it", async () => {
    const { said } = await ask("carrozas");
    expect(said[0]).toContain("Real Decreto 5");
  });
});
