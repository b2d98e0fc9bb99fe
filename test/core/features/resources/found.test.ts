import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceKinds } from "../../../../src/core/features/resources/kind-names.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

describe("a kind that is named in words", () => {
  it.each([
    ["treaty", "treaties, tratados, convenções, acordos internacionais, traités, accords-cadres"],
    ["law", "laws, ley, leyes, lei, leis, loi, lois, decretos, arrêté, legislação, ordonnances"],
    [
      "ruling",
      "arrêt, arrêts, rulings, court rulings, sentencias, fallos, acórdãos, decisões judiciais, jugements, case law",
    ],
    ["resolution", "resoluciones, resoluções, résolutions, códigos de conduta"],
    ["guide", "guías, directrices, leyes modelo, leis modelo, lois types, manuais, recomendações, lignes directrices"],
    ["study", "studies, estudios, relatórios, avaliações, rapports"],
    ["database", "databases, bancos de dados, bases de données, portais, portales"],
    ["network", "networks, redes, associações, groupes de travail"],
    ["training", "workshops, capacitações, formaciones, cours en ligne"],
  ])("is %s, and no other", (kind, names) => {
    const kinds = names
      .split(", ")
      .map(
        (name) => [name, readQuestion(name, [resourceKinds]).conditions.flatMap(({ meanings }) => meanings)] as const,
      );
    expect(kinds).toEqual(kinds.map(([name]) => [name, [{ name: "kind", values: [kind] }]]));
  });
});

describe("resources of a kind", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, country: string | undefined, summary: string) =>
      resource(title, { kind: "law", ...(country ? { country, language: "pt" } : {}), summary });
    await save(w, [
      law("Estatuto do Desarmamento (Lei nº 10.826/2003)", "BR", "Lei brasileira sobre registro e posse de armas."),
      law("Lei nº 12.850/2013: organizações criminosas", "BR", "Define organização criminosa no Brasil e as provas."),
      law("Lei nº 9.613/1998: lavagem de dinheiro", "BR", "Lei brasileira sobre lavagem; no Brasil criou o COAF."),
      law("Lei nº 5/2006", "PT", "Lei sobre armas, citada no Brasil."),
      law(
        "Directive on converted weapons",
        undefined,
        "Says which alarm weapons are converted, and how that is tested.",
      ),
      law("Arrêté sur les armes converties", undefined, "Fixe la liste des armes converties."),
      resource("Council v. Parliament (2019)", { kind: "ruling", summary: "On rules for firearms that were changed." }),
      resource("Bonds v. Register (2025)", { kind: "ruling", summary: "On tax forms." }),
      resource("Handbook on rulings about converted weapons", { kind: "guide" }),
    ]);
  });
  afterAll(() => w.close());
  const ask = async (words: string, locale: string, as = "guest") => {
    const { view } = await w.say(`resource find ${words}`, { as, locale });
    const listed = (view?.blocks ?? []).flatMap((one) => (one.kind === "items" ? one.items : []));
    const titles = listed.flatMap(({ body: [first] }) =>
      typeof first === "object" && "text" in first ? [first.text] : [],
    );
    return { titles: [...(listed.length === 0 ? [view?.title] : []), ...titles], actions: actionsIn(view!) };
  };

  it("come as their subject is said, however often they name their country", async () => {
    for (const words of ["lei de armas do Brasil", "leis de armas do Brasil"])
      expect([words, (await ask(words, "pt")).titles[0]]).toEqual([
        words,
        "Estatuto do Desarmamento (Lei nº 10.826/2003)",
      ]);
  });

  it.each([
    ["arrêt sur les armes converties", "fr", "Sans «\u00a0décision de justice\u00a0»"],
    ["sentencia sobre armas convertidas", "es", "Sin sentencia"],
    ["acórdão sobre armas convertidas", "pt", "Sem decisão judicial"],
    ["ruling on converted firearms", "en", "Without court ruling"],
  ])("come before others that say more of it, and the kind can be taken away: %s", async (words, locale, without) => {
    const { titles, actions } = await ask(words, locale);
    expect(titles[0]).toBe("Council v. Parliament (2019)");
    const button = actions.find(({ label }) => label === without)!;
    expect(button, actions.map(({ label }) => label).join()).toBeDefined();
    const wider = await w.press(button, { as: "guest", locale });
    expect(wider.text).toContain("Directive on converted weapons");
  });

  it.each([
    ["en", "guides awaiting review on ocelots", "Without pending review"],
    ["es", "guías por revisar sobre ocelots", "Sin revisión pendiente"],
    ["pt", "guias aguardando revisão sobre ocelots", "Sem revisão pendente"],
    ["fr", "guides en attente de relecture sur ocelots", "Sans «\u00a0relecture en attente\u00a0»"],
  ])("that await review are asked for by whoever may know of them, in %s: %s", async (locale, words, label) => {
    if (locale === "en") {
      await save(w, [resource("Ocelots at borders", { kind: "guide" })]);
      await w.say('resource add "Ocelots in ports" https://example.org/o guide topic:tracing language:en');
    }
    const { titles, actions } = await ask(words, locale, "moderator");
    expect(titles).toEqual(["Ocelots in ports"]);
    const without = actions.find((one) => one.label === label)!;
    expect(actions.map((one) => one.label)).toContain(label);
    expect((await w.press(without, { as: "moderator", locale })).text).toContain("Ocelots at borders");
    const others = (await ask(words, locale)).titles;
    expect([others[0], others.includes("Ocelots in ports")]).toEqual(["Ocelots at borders", false]);
  });
});
