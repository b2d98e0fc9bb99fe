import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courtWordings } from "../../../../../src/core/features/resources/asked/court-wordings.ts";
import { instrumentWordings } from "../../../../../src/core/features/resources/asked/instrument-wordings.ts";
import { ofKindFirst } from "../../../../../src/core/features/resources/finding/of-kind-first.ts";
import type { UnderstoodQuestion } from "../../../../../src/core/services/questions/ask.ts";
import type { Hit } from "../../../../../src/core/services/search/search.ts";
import { hintedKinds } from "../../../../../src/core/features/resources/asked/hinted-kinds.ts";
import { resourceKinds } from "../../../../../src/core/features/resources/kind-names.ts";
import { valuesOf } from "../../../../../src/core/services/questions/reading/condition.ts";
import { readQuestion } from "../../../../../src/core/services/questions/reading/read-question.ts";
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

describe("the initials of an instrument", () => {
  it("are spelled out in each language", () => {
    const said = instrumentWordings(["la", "poa"]).map(({ words }) => words.join(" "));
    expect(said).toContain("programme action small arms");
    expect(said).toContain("programa accion armas pequenas");
    expect(instrumentWordings(["poacher"])).toEqual([]);
  });
});

describe("a kind", () => {
  const kinds = (text: string) =>
    readQuestion(text, [resourceKinds]).conditions.flatMap((one) => valuesOf(one, "kind"));

  it.each([
    ["technical guide to the firearms protocol", ["guide"]],
    ["guía técnica del protocolo de armas", ["guide"]],
    ["guia técnico do protocolo", ["guide"]],
    ["guide pratique sur le traité", ["guide"]],
    ["leis e tratados", ["law", "treaty"]],
    ["tratado sobre armas", ["treaty"]],
    ["casación peruana", ["ruling"]],
    ["webinar for investigators", ["training"]],
    ["caja de herramientas para fiscales", ["guide"]],
    ["curso online para policiais", ["training"]],
    ["marco legal sobre rastreo", ["law"]],
    ["reporte de rastreo", ["study"]],
  ])("behind another is what that is about: %s", (text, asked) => {
    expect(kinds(text)).toEqual(asked);
  });
  it.each([
    ["where can I check a stolen gun", ["database"]],
    ["dónde puedo ver las cifras", ["database"]],
    ["où consulter les saisies", ["database"]],
    ["voir une loi ou un traité", []],
    ["o que o Supremo decidiu sobre fiança", ["ruling"]],
    ["how guns are marked", []],
  ])("is hinted at: %s", (text, hinted) => {
    expect(hintedKinds(text)).toEqual(hinted);
  });
});

describe("what is of the kind that is asked for", () => {
  const hit = (doc: string, score: number, labels: readonly `${string}:${string}`[], ...words: string[]): Hit => ({
    ...{ doc, score, met: [labels], lacks: [] },
    why: words.map((word) => ({ word, fields: ["body"] })),
  });
  const hits = [
    hit("ruling", 14, [], "challenged", "kites", "tribunal", "directive"),
    hit("directive", 6, ["kind:law"], "kites"),
  ];
  const first = (text: string) => {
    const question = readQuestion(text, [resourceKinds]);
    const asked = {
      question,
      conditions: question.conditions,
      telling: question.words,
    } as unknown as UnderstoodQuestion;
    return hits.toSorted(ofKindFirst(asked))[0]?.doc;
  };

  it("comes first, but where the kind stands amid other words", () => {
    expect(first("directive on kites in the tribunal")).toBe("directive");
    expect(first("the kites directive")).toBe("directive");
    expect(first("who challenged the kites directive in the tribunal")).toBe("ruling");
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
      resource("Código de tambores", { kind: "law", country: "EC", language: "es", summary: "Trata de tambores." }),
      resource("Ley de rastreadores", {
        kind: "law",
        country: "EC",
        language: "es",
        summary: "Cascabeles.",
      }),
      resource("Convenio de Flautas Dulces (CFD, 1990)", { language: "es", summary: "El texto." }),
      law("Ley 7: aprobación del Convenio de Flautas Dulces", "UY"),
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
    const close = actions.find((one) => one.kind === "run" && /se acercan?$/u.test(one.label));
    expect(close).toMatchObject({ command: "resource find", input: { all: true } });
    const { said } = await ask("ley chilena de rastreo all:yes");
    expect(said.slice(0, 3)).toEqual([
      "Ley 100 de rastreo",
      expect.stringMatching(/pero se acerca/u) as string,
      "Tratado de rastreo",
    ]);
  });
  it("knows a court by its initials", async () => {
    expect((await ask("STF pangolins", "pt")).said[0]).toBe("HC 1");
  });
  it("has behind the one that is named what is called much the same", async () => {
    const { title, actions } = await ask("CFD");
    expect(title).toBe("Convenio de Flautas Dulces (CFD, 1990)");
    expect(actions.map((one) => ("label" in one ? one.label : ""))).toContain("1 se acerca");
    expect((await ask("CFD all:yes")).said).toEqual([
      ...["Convenio de Flautas Dulces (CFD, 1990)", "De nombre parecido:"],
      "Ley 7: aprobación del Convenio de Flautas Dulces",
    ]);
  });
  it("lets quotation marks go that find nothing, and says so", async () => {
    const { blocks } = (await w.say('resource find "tambores trata"', { as: "guest", locale: "es" })).view!;
    expect(JSON.stringify(blocks)).toContain("Nada lo dice palabra por palabra.");
    expect((await ask('"trata de tambores"')).title).toBe("Código de tambores");
  });
  it("finds what begins so, where it is a topic, too", async () => {
    expect((await ask("rastre* ecuador")).title).toBe("Ley de rastreadores");
  });
  it("takes what a country makes itself for no approval of it", async () => {
    const { said } = await ask("carrozas");
    expect(said[0]).toContain("Real Decreto 5");
  });
});
