import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../../src/core/kernel/views/contents.ts";
import { askedArticle } from "../../../../../src/core/features/resources/finding/asked-article.ts";
import { savePassages } from "../../../../../src/core/features/resources/passages/save-passages.ts";
import { loadResources } from "../../../../../src/core/features/resources/select-resources.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("an article that is asked for by its number", () => {
  it.each([
    ["ley 7411 artículo 12", "artículo 12", "ley 7411"],
    ["¿Qué dice el art. 12 bis de la Ley N° 7.411/2024?", "art. 12 bis", "el de la Ley N° 7.411/2024?"],
    ["artigo 14 do Estatuto do Desarmamento", "artigo 14", "do Estatuto do Desarmamento"],
    ["article 8(1) of the Firearms Protocol", "article 8(1)", "of the Firearms Protocol"],
    ["what does section 5 of the Firearms Act say", "section 5", "of the Firearms Act"],
    ["l'article 222-52 du code pénal", "article 222-52", "l' du code pénal"],
    ["§ 51 Waffengesetz", "§ 51", "Waffengesetz"],
    ["ARTÍCULO 9º ley 7411", "ARTÍCULO 9º", "ley 7411"],
  ])("is read of %s", (words, number, of) => {
    expect(askedArticle(words)).toEqual({ number, of });
  });

  it.each([
    "artículo 12",
    "¿qué dice el artículo 12?",
    "artículos 3 y 4 de la ley 7411",
    "art. 3 y art. 4 de la ley 7411",
  ])("is none in %s", (words) => {
    expect(askedArticle(words)).toBeUndefined();
  });
  it.each(["ley 7411", "smart 12 guns", "articles on tracing", "article 12/2024 of something"])(
    "nor in %s",
    (words) => {
      expect(askedArticle(words)).toBeUndefined();
    },
  );
});

describe("who asks for an article of a law", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const law = (title: string, more: object) =>
      resource(title, { kind: "law", country: "PY", language: "es", ...more });
    await save(w, [
      law("Ley 7411/2024 de armas", {
        ...{ citation: "Ley N° 7411/2024", legalStatus: "in-force", statusAsOf: "2024-12-27" },
        titles: { en: "Law 7411/2024 on arms" },
      }),
      law("Ley 12: 12 disposiciones sobre licencias", { summary: "Artículo 12, ley 12, armas." }),
      law("Ley 4036/2010 de armas", { legalStatus: "repealed", statusAsOf: "2024-12-27" }),
    ]);
    await w.store.asCommunity(w.community, "maintenance", async (db) => {
      const named = await db.resource.findMany({ where: { title: { contains: "/20" } }, orderBy: { title: "asc" } });
      const ids = named.map(({ id }) => id);
      const passages = (what: string) => [
        { number: "Art. 1", heading: "Objeto", text: `Objeto de la ${what}.`, language: "es" },
        { number: "Art. 12", heading: "Registro", text: `Toda arma se registra, según la ${what}.`, language: "es" },
      ];
      const [old, now] = await loadResources(db, w.community, ids);
      await savePassages(db, w.community, [
        { resource: old!, passages: passages("de antes") },
        { resource: now!, passages: passages("de hoy") },
      ]);
    });
  });
  afterAll(() => w.close());
  const ask = (line: string, locale = "es") => w.say(line, { as: "guest", locale });

  it.each([
    "resource find ley 7411 artículo 12",
    "resource find art. 12 de la Ley 7411/2024",
    "find ley 7411 artículo 12",
  ])("reads it, whether it holds, and of what it is: %s", async (line) => {
    const { text } = await ask(line);
    expect(text).toMatch(
      /^Art\. 12: Registro\nLey 7411\/2024 de armas\nVigente, al 27 de diciembre de 2024\nToda arma se registra, según la de hoy\.\n\[Abrir\]/u,
    );
  });
  it("finds it in the first of what it is asked of, whatever else has its number", async () => {
    const { text } = await ask("resource find artículo 12 ley de armas paraguay");
    expect(text).toMatch(/Ley 7411\/2024 de armas[\s\S]*Ley 12/u);
  });
  it("reads that it was repealed above what it says, and its title in their language", async () => {
    expect((await ask("resource find ley 4036 artículo 12")).text).toMatch(
      /^Art\. 12: Registro\nLey 4036\/2010 de armas\nDerogado, al 27 de diciembre de 2024\n/u,
    );
    expect((await ask("resource find law 7411 article 1", "en")).text).toMatch(
      /^Art\. 1: Objeto\nLaw 7411\/2024 on arms\n/u,
    );
  });
  it("is told that it is not kept, above the card that leads to the text", async () => {
    const { text } = await ask("resource find ley 7411 artículo 99");
    expect(text).toMatch(/Su «artículo 99» no está guardado aquí: su dirección lleva al texto\.\n/u);
    expect(text).toContain("Ley 7411/2024 de armas");
    expect(text).toContain("[Abrir]");
  });
  it("finds it in each of several laws, the one in force first, where none is named", async () => {
    const { text } = await ask("resource find artículo 12 leyes de armas de Paraguay");
    expect(text).toMatch(
      /Ley 7411[^]*Art\. 12: Registro – [^]*de hoy[^]*Ley 4036[^]*Art\. 12: Registro – [^]*de antes/u,
    );
  });
  it.each(["xqzt 12", "xqzt artículo 12", "xqzt ley 12", "artículo 12 de la xqzt"])(
    "is told that nothing is there of that name, and how to ask for less: %s",
    async (words) => {
      const said = await ask(`resource find ${words}`);
      expect(said.text).toMatch(/Ningún texto que usted pueda ver tiene «.*xqzt.*»\. Sin eso:/u);
      expect(said.text).not.toContain("Ley 7411");
      const without = actionsIn(said.view!).find(({ label }) => label.startsWith("Sin "))!;
      expect((await w.press(without, { as: "guest", locale: "es" })).text).toContain("Art. 12");
    },
  );
  it("gets one card for a law by its number, and one press to the rest, also among everything", async () => {
    const { text } = await ask("find ley 7411");
    expect(text).toMatch(/^Ley 7411\/2024 de armas\nLey · Paraguay/u);
  });
});
