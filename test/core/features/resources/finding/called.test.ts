import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weaponsLaw } from "../../../../../src/core/features/resources/asked/weapons-law.ts";
import { resourceDocument } from "../../../../../src/core/features/resources/document.ts";
import type { Condition } from "../../../../../src/core/services/questions/reading/condition.ts";
import { wordsOf } from "../../../../../src/core/services/questions/reading/words.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

describe("the initials of a title", () => {
  const named = (title: string) =>
    resourceDocument({ ...resource(title), id: "r", sharing: "clear" }).fields.name?.map(({ text }) => text);

  it.each([
    ["Protection of Lawful Commerce in Arms Act (15 U.S.C. §§ 7901–7903)", "PLCAA"],
    ["Código Orgánico Integral Penal: delitos de armas", "COIP"],
    ["Gun Control Act of 1968", "GCA"],
  ])("are a name of it: %s", (title, initials) => {
    expect(named(title)).toContain(initials);
  });
  it("are none where they are fewer than three", () => {
    expect(named("Código Penal español (Ley 10/1995)")).toEqual(["Código Penal español (Ley 10/1995)", "Ley 10/1995"]);
    expect(named("R. v. Nur")).toEqual(["R. v. Nur"]);
  });
});

describe("the weapons law of a country", () => {
  const condition = (name: string, value: string): Condition => ({
    ...{ meanings: [{ name, values: [value] }], typed: value, spans: [], words: [], excluded: false },
  });
  const law = condition("kind", "law");
  const spain = condition("country", "ES");
  const asked = (text: string, ...conditions: Condition[]) => weaponsLaw({ conditions, telling: wordsOf(text) });

  it("is that on licences first", () => {
    expect(asked("armas fuego", law, spain)).toEqual([{ labels: ["topic:licensing"], boost: 1 }]);
  });
  it("is not asked for by who names what it is about, no country, or another kind", () => {
    expect(asked("armas cajas", law, spain)).toEqual([]);
    expect(asked("armas", law, spain, condition("topic", "marking"))).toEqual([]);
    expect(asked("armas", law)).toEqual([]);
    expect(asked("armas", condition("kind", "guide"), spain)).toEqual([]);
  });
});

describe("what a library calls things", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    // What the fixtures' taxonomy has not.
    await w.store.asCommunity(w.community, "maintenance", (db) =>
      db.topic.createMany({
        data: ["licensing", "prosecution", "sentencing"].map((key) => ({
          ...{ communityId: w.community, key, kind: "topic", labels: { en: key, es: key, pt: key, fr: key }, also: [] },
        })),
      }),
    );
    const law = (title: string, topics: readonly string[]) =>
      resource(title, {
        kind: "law",
        country: "ES",
        language: "es",
        topics,
        summary: "Sobre armas, armas y más armas.",
      });
    await save(w, [
      resource("Convención sobre lo grande (Convención de Palermo, 2000)", { language: "es" }),
      resource("Protocolo de la Convención de Palermo, que es de Palermo (Palermo, 2001)", { language: "es" }),
      law("Ley de armas Uno", ["prosecution"]),
      law("Ley de armas Dos", ["licensing"]),
      law("Ley de armas Tres", ["sentencing"]),
      resource("Guide Quatre", { kind: "guide", language: "en", languages: ["fr"], summary: "Kites." }),
      resource("Guide Cinq", { kind: "guide", language: "fr", summary: "Autre chose." }),
      resource("Guide Six", { kind: "guide", language: "en", languages: ["fr"], summary: "Kites." }),
      resource("Unión Europea: directiva de marcación", {
        ...{ kind: "law", language: "es", body: "Unión Europea", topics: ["marking"], summary: "Marcas." },
      }),
      resource("Tratado de marcación", { language: "es", topics: ["marking"], summary: "Marcas." }),
      resource("Ley peruana de aduanas", { kind: "law", country: "PE", language: "es", summary: "Aduanas." }),
    ]);
  });
  afterAll(() => w.close());
  const titles = async (words: string) => {
    const { view } = await w.say(`resource find ${words}`, { as: "guest", locale: "es" });
    const items = (view?.blocks ?? []).flatMap((one) => (one.kind === "items" ? one.items : []));
    const listed = items.flatMap(({ body: [first] }) =>
      typeof first === "object" && "text" in first ? first.text : [],
    );
    return listed.length > 0 ? listed : [view?.title];
  };

  it("is also what a parenthesis calls it before the year", async () => {
    expect((await titles("convención de Palermo"))[0]).toBe("Convención sobre lo grande (Convención de Palermo, 2000)");
  });
  it("is its weapons law where that is on licences", async () => {
    expect((await titles("leyes de armas de España"))[0]).toBe("Ley de armas Dos");
  });
  it("was written in the language that is asked for, or can be read in it", async () => {
    const found = await titles("guides en français");
    expect(found[0]).toBe("Guide Cinq");
    expect(found.toSorted()).toEqual(["Guide Cinq", "Guide Quatre", "Guide Six"]);
  });
  it("is no law of a union that a country is not a member of", async () => {
    expect((await titles("ley peruana de marcación"))[0]).toBe("Tratado de marcación");
    expect((await titles("ley española de marcación"))[0]).toBe("Unión Europea: directiva de marcación");
  });
});
