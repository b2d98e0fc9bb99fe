import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withNearKinds } from "../../../../../src/core/features/resources/asked/nearest-kinds.ts";
import { nearBodies } from "../../../../../src/core/features/resources/asked/bodies.ts";
import { substitutes } from "../../../../../src/core/features/resources/asked/substitutes.ts";
import { RESOURCE_KINDS } from "../../../../../src/core/features/resources/resource.ts";
import { describedFirst, describedFound } from "../../../../../src/core/features/resources/finding/described-found.ts";
import { topicWordings } from "../../../../../src/core/features/resources/asked/topic-wordings.ts";
import type { Condition } from "../../../../../src/core/services/questions/reading/condition.ts";
import { wordsOf } from "../../../../../src/core/services/questions/reading/words.ts";
import type { Hit } from "../../../../../src/core/services/search/search.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

const asking = (name: string, ...values: string[]): Condition => ({
  ...{ meanings: [{ name, values }], typed: values.join(), spans: [], words: [], excluded: false },
});

describe("what is asked where nothing meets a condition", () => {
  const ways = (condition: Condition) =>
    substitutes(condition)
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ conditions }) => conditions.flatMap(({ meanings }) => meanings.map(({ name }) => name)).join() || "none");

  it("is of a country's unions first, then of no country, then of its neighbours", () => {
    expect(ways(asking("country", "BO"))).toEqual(["body", "country,body", "country", "none"]);
    const [, everywhere, around] = substitutes(asking("country", "BO"));
    expect(everywhere?.conditions[0]?.meanings[0]?.values).toEqual(["none"]);
    expect(around?.conditions[0]?.meanings[0]?.values).toEqual(expect.arrayContaining(["AR", "BR", "CL", "PE", "PY"]));
  });
  it("is of no country, and not of a union of others", () => {
    const foreign = (country: string) => substitutes(asking("country", country))[1]?.conditions[1];
    expect(foreign("BO")).toMatchObject({ excluded: true, meanings: [{ name: "body" }] });
    expect(foreign("BO")?.meanings[0]?.values.toSorted()).toEqual(["caricom", "ecowas", "eu", "sica"]);
    expect(foreign("SN")?.meanings[0]?.values).not.toContain("ecowas");
  });
  it("is of a kind that stands in for it before any kind", () => {
    expect(ways(asking("kind", "law"))).toEqual(["kind", "none"]);
    expect(withNearKinds(["law"], true)).toEqual(["law", "treaty", "resolution"]);
    expect(withNearKinds(["news"], true)).toBeUndefined();
    for (const kind of RESOURCE_KINDS) expect(withNearKinds([kind], true)?.[0] ?? kind).toBe(kind);
  });
  it("is what compares laws, too, where a law is asked for and nothing that it is about", () => {
    const kinds = (...all: Condition[]) =>
      substitutes(asking("kind", "law"), all)[0]?.conditions[0]?.meanings[0]?.values;
    expect(kinds(asking("kind", "law"), asking("country", "CU"))).toContain("study");
    expect(kinds(asking("kind", "law"), asking("topic", "tracing"))).not.toContain("study");
  });
  it("is of a court that does the same elsewhere before any", () => {
    expect(ways(asking("body", "human-rights-court"))).toEqual(["body", "none"]);
    expect(nearBodies(["human-rights-court"])).toEqual(["european-human-rights-court"]);
    expect(nearBodies(["oas"])).toEqual([]);
  });
  it("gives up what a question is about later than a kind or a year", () => {
    const cost = (condition: Condition) => substitutes(condition).at(-1)?.cost;
    expect(cost(asking("topic", "tracing"))).toBeGreaterThan(cost(asking("year", "2019")) ?? 0);
    expect(cost(asking("crime", "terrorism"))).toBe(cost(asking("topic", "tracing")));
  });
});

describe("what a sentence describes", () => {
  const telling = wordsOf("stolen rifle");
  const hit = (doc: string, score: number, ...words: string[]): Hit => ({
    ...{ doc, score, met: [], lacks: [] },
    why: words.map((word) => ({ word, fields: ["body"] })),
  });
  const passage = (id: string, score: number, had = 2) => ({ resource: id, ordinal: 0, score, words: ["rifle"], had });

  it("is what has more of its words, unless that counts much less", () => {
    const first = (...hits: Hit[]) => describedFirst(hits, telling).map(({ doc }) => doc);
    expect(first(hit("a", 10, "rifle"), hit("b", 9, "stolen", "rifle"))).toEqual(["b", "a"]);
    expect(first(hit("a", 10, "rifle"), hit("b", 5, "stolen", "rifle"))).toEqual(["a", "b"]);
  });
  it("keeps the order that its hits were brought into, beside passages, too", () => {
    const ordered = [hit("new", 4, "rifle"), hit("old", 9, "rifle"), hit("other", 3, "rifle")];
    expect(describedFound(ordered, [], telling)).toEqual(["new", "old", "other"]);
    expect(describedFound(ordered, [passage("c", 30)], telling)).toEqual(["new", "c", "old", "other"]);
  });
  it("is not what only says it in passing, before what is about it", () => {
    const about = [hit("a", 10, "rifle"), hit("b", 4, "rifle")];
    expect(describedFound(about, [passage("c", 30), passage("d", 29, 0)], telling)).toEqual(["a", "c", "b"]);
    expect(describedFound(about, [passage("b", 30)], telling)).toEqual(["a", "b"]);
    expect(describedFound([], [passage("b", 3), passage("a", 4)], telling)).toEqual(["a", "b"]);
  });
});

describe("a topic that is named in a question", () => {
  const said = (words: string) => topicWordings(words.split(" ")).map((one) => one.words.join(" "));

  it("is also called as it is elsewhere", () => {
    expect(said("trazabilidad")).toContain("tracing");
    expect(said("seizure data")).not.toEqual([]);
  });
  it("is not where a longer synonym is narrower than the topic", () => {
    expect(said("preuve electronique")).toEqual([]);
  });
});

describe("the nearest of a library", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, country: string, topics: readonly string[] = []) =>
      resource(title, { kind: "law", country, language: "es", topics, summary: "Dice lo que dice." });
    await save(w, [
      law("Ley 100 de armas", "BO"),
      law("Ley 200 de aduanas", "PE", ["customs"]),
      law("Ley 300 de aduanas", "ES", ["customs"]),
      resource("Acuerdo de aduanas", { topics: ["customs"], language: "es", summary: "Entre todos." }),
      resource("Manual de aduanas", { kind: "guide", topics: ["customs"], language: "es", summary: "Para todos." }),
      resource("Decisión 9", { kind: "resolution", topics: ["customs"], language: "es", body: "Comunidad Andina" }),
      resource("A handbook", { topics: ["tracing"], summary: "On what was made, sold and found: trazos." }),
      resource("Tracing in short", { topics: ["tracing"], summary: "On what was made, sold and found." }),
      resource("Convenio de Ocelotes (OCELOTE, 1997)", { language: "es", summary: "El texto." }),
      law("Ley 400: aprobación del convenio (OCELOTE)", "BO"),
      { ...law("Ley de fuegos artificiales", "UY"), summary: "Dice qué fuegos artificiales se venden." },
      {
        ...law("Ley 500: aprobación del acuerdo de fuegos artificiales", "UY"),
        summary: "Fuegos artificiales: aprueba el acuerdo de fuegos artificiales, sobre fuegos artificiales.",
      },
      resource("Guía de globos", { kind: "guide", language: "es", summary: "Qué se sabe de los globos." }),
      {
        ...resource("Publicación de globos", { kind: "guide", language: "es" }),
        summary: "Globos: qué se sabe de los globos que se publican, y de otros globos.",
      },
      resource("R. v. Gato (Supreme Court of Pangolins, 2019)", { kind: "ruling", summary: "Of claws." }),
      resource("R. v. Lobo (Supreme Court of Pangolins, 2021)", { kind: "ruling", summary: "Of teeth." }),
      resource("Convenio de Tapires (Arica, 1990)", { language: "es", summary: "Firmado en Arica." }),
      resource("Acuerdo de Vicuñas", { language: "es", summary: "También se firmó en Arica." }),
      { ...law("Ley 8 de trompos", "UY"), legalStatus: "repealed", statusAsOf: "2020-01-01" },
      { ...law("Ley 9 de trompos", "UY"), summary: "Trompos: derogada la ley de trompos, rigen estos trompos." },
      law("Reglamento del Estatuto de las Peonzas Rojas", "UY"),
      { ...law("Estatuto", "UY"), summary: "Reglamento y estatuto de peonzas: rojas, peonzas rojas y otras peonzas." },
      law("Ley 600 de trineos", "BO"),
      { ...law("Ley 700 de trineos", "BO"), summary: "Cuándo los trineos veloces bajan, frenan y giran con permiso." },
    ]);
    await w.db(async (db) => {
      const { id } = await db.resource.findFirstOrThrow({ where: { title: "Ley 600 de trineos" } });
      const trompos = await db.resource.findFirstOrThrow({ where: { title: "Ley 9 de trompos" } });
      await db.resource.updateMany({ where: { title: "Ley 8 de trompos" }, data: { replacedById: trompos.id } });
      await db.resource.updateMany({ where: { title: "Ley 700 de trineos" }, data: { replacedById: id } });
    });
  });
  afterAll(() => w.close());
  const titles = async (words: string) => {
    const { view } = await w.say(`resource find ${words}`, { as: "guest", locale: "es" });
    const listed = (view?.blocks ?? []).flatMap((one) => (one.kind === "items" ? one.items : []));
    const found = listed.flatMap(({ body: [first] }) =>
      typeof first === "object" && "text" in first ? [first.text] : [],
    );
    return found.length === 0 ? [view?.title] : found;
  };

  it("to a country's law that there is not is what its union adopted, then what all have of its kind", async () => {
    const found = await titles("ley boliviana de aduanas");
    expect(found.slice(0, 2)).toEqual(["Decisión 9", "Acuerdo de aduanas"]);
    expect(found.indexOf("Ley 200 de aduanas")).toBeGreaterThan(1);
    expect(found).not.toContain("Ley 300 de aduanas");
  });
  it("to a topic is what has it in its title, however that is said", async () => {
    expect(await titles("trazabilidad")).toEqual(["Tracing in short", "A handbook"]);
  });
  it("to its short name is a treaty itself, whatever approves it", async () => {
    expect(await titles("OCELOTE")).toEqual(["Convenio de Ocelotes (OCELOTE, 1997)"]);
  });
  it("to a court, or to where something was signed, is whatever there is of it", async () => {
    expect(await titles("Supreme Court of Pangolins")).toHaveLength(2);
    expect(await titles("Arica")).toHaveLength(2);
  });
  it("is no less for saying that it is a publication, where it is no law", async () => {
    expect(await titles("globos")).toEqual(["Publicación de globos", "Guía de globos"]);
  });
  it("to a description is what holds, before what it took the place of", async () => {
    const found = await titles("qué ley boliviana dice cuándo los trineos veloces bajan, frenan y giran con permiso");
    expect(found.slice(0, 2)).toEqual(["Ley 600 de trineos", "Ley 700 de trineos"]);
  });
  it("to what is over is that, before what says what it took the place of", async () => {
    expect(await titles("ley de trompos derogada")).toEqual(["Ley 8 de trompos", "Ley 9 de trompos"]);
  });
  it("to part of a name is what has it whole in its name", async () => {
    expect((await titles("el estatuto de las peonzas rojas"))[0]).toBe("Reglamento del Estatuto de las Peonzas Rojas");
  });
  it("to a law is one that says it, before one that approves it", async () => {
    expect(await titles("leyes uruguayas sobre fuegos artificiales")).toEqual([
      "Ley de fuegos artificiales",
      "Ley 500: aprobación del acuerdo de fuegos artificiales",
    ]);
  });
});
