import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { LIBRARY, resource, save } from "../core/features/resources/library.ts";
import { addCommunity, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, LIBRARY);
  await addCommunity(w.store, "c2", "other", w.clock.now());
  await save(w, [resource("Foreign tracing law")], "c2");
  await w.db(async (db) => {
    await db.person.create({
      data: { communityId: w.community, id: "c1second", name: "The second", role: "member", createdAt: w.clock.now() },
    });
    await db.handle.create({
      data: { communityId: w.community, platform: "console", externalId: "second", personId: "c1second" },
    });
  });
});
afterAll(() => w.close());

const titles = (view: View | undefined) =>
  (view?.blocks ?? [])
    .flatMap((b) => (b.kind === "items" ? b.items : []))
    .flatMap(({ body: [first] }) => (typeof first === "object" && first.kind === "link" ? [first.text] : []));
const buttons = (view: View | undefined): Action[] =>
  (view?.blocks ?? []).flatMap((b) => (b.kind === "actions" ? b.items : []));

describe("resource find", () => {
  it("lists what matches with its source, in three lines", async () => {
    const { text, plan } = await w.say("resource find tracing", { as: "guest" });
    expect(plan).toMatchObject({ audience: "caller" });
    expect(text).toContain(
      [
        "International Tracing Instrument (2005) (https://www.unodc.org/)",
        "Resolution · English · not checked yet",
        "How small arms are to be marked and traced in a timely way.",
        "[Show] /resource show resource:0000000002",
      ].join("\n"),
    );
    expect(text).toMatch(/^2 resources\n/);
  });

  it("answers in one language with documents in another", async () => {
    expect(titles((await w.say("resource find rastreo", { as: "guest", locale: "es" })).view).sort()).toEqual([
      "Firearms Protocol (2001)",
      "International Tracing Instrument (2005)",
    ]);
  });

  it("shows the card where only one fits", async () => {
    expect((await w.say("resource find armas kind:law country:MX", { as: "guest" })).text).toBe(
      [
        "Ley Federal de Armas de Fuego y Explosivos",
        "Law · Mexico",
        "Whether it is in force has not been checked.",
        "Next check: November 2027",
        "La ley mexicana sobre posesión, portación y comercio de armas de fuego.",
        "[Open] https://www.diputados.gob.mx/",
        "[Related] /resource related resource:0000000003",
        "Language of the document: Spanish",
        "Web address: https://www.diputados.gob.mx/",
        "TLP:CLEAR – may be shared with anybody",
      ].join("\n"),
    );
    expect((await w.say("resource find armas language:pt", { as: "guest" })).view?.title).toBe(
      "Estatuto do Desarmamento (Lei 10.826/2003)",
    );
    expect((await w.say("resource find protocol topic:marking", { as: "guest" })).view?.title).toBe(
      "Firearms Protocol (2001)",
    );
  });

  it("forgives a typo and says so", async () => {
    expect((await w.say("resource find desarmamnto", { as: "guest" })).text).toContain(
      "Showing results for “desarmamento”; nothing is written “desarmamnto”.",
    );
  });

  it("says what no resource has", async () => {
    const { text } = await w.say("resource find tracing zzzzqqq");
    expect(text).toContain("No text that you may see has “zzzzqqq”. Without that:");
    expect((await w.say("resource find tracing")).text).not.toContain("No text that you may see has");
  });

  it("has the reader's own country first among equals, unless another is named", async () => {
    const law = (title: string, country: string) => resource(title, { kind: "law", country, language: "es" });
    await save(w, [
      law("Ley de cebras de caza", "AR"),
      law("Ley de cebras de monte", "CL"),
      law("Ley de cebras de tiro", "UY"),
      law("Reglamento: ley de cebras y de sus rayas negras y blancas", "BO"),
      resource("Tratado de ley de cebras y rayas negras"),
    ]);
    const liveIn = (country: string | null) =>
      w.db((db) =>
        db.person.update({
          where: { communityId_id: { communityId: w.community, id: "c1second" } },
          data: { country },
        }),
      );
    const found = async (words: string) => titles((await w.say(`resource find ${words}`, { as: "second" })).view);
    const before = await found("ley de cebras");
    expect(before).toHaveLength(5);
    for (const [country, first] of [
      ["UY", "Ley de cebras de tiro"],
      ["CL", "Ley de cebras de monte"],
      ["BO", "Reglamento: ley de cebras y de sus rayas negras y blancas"],
    ] as const) {
      await liveIn(country);
      expect((await found("ley de cebras"))[0]).toBe(first);
      // What is of no country stays where it was, and who has more of the words comes before all.
      expect((await found("ley de cebras")).indexOf("Tratado de ley de cebras y rayas negras")).toBe(
        before.indexOf("Tratado de ley de cebras y rayas negras"),
      );
      expect((await w.say("resource find ley de cebras caza", { as: "second" })).view?.title).toBe(
        "Ley de cebras de caza",
      );
      // Of a country that is named, it is the only one.
      const named = await w.say("resource find ley de cebras Argentina", { as: "second" });
      expect(named.view?.title).toBe("Ley de cebras de caza");
      expect((await w.send({ kind: "talk", text: "ley de cebras" }, { as: "second" })).text).toContain(first);
    }
    await liveIn("PE");
    expect(await found("ley de cebras")).toEqual(before);
    await liveIn(null);
    expect(await found("ley de cebras")).toEqual(before);
    expect((await w.say("resource find ley de cebras country:AR", { as: "second" })).text).toContain("caza");
  });

  it("offers a way out of each condition on a card, too", async () => {
    await save(w, [resource("Zampona manual", { kind: "guide", country: "BO" })]);
    const { view } = await w.say("resource find zampona guide Bolivia", { as: "guest" });
    expect(view?.title).toContain("Zampona manual");
    expect(buttons(view).map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Without guide", "Without Bolivia"]),
    );
  });

  it("says that nothing fits all, and shows what has most of it, with a way out of each condition", async () => {
    const { text, view } = await w.say("resource find treaty on tracing in Mexico", { as: "guest" });
    expect(text.split("\n")[1]).toBe(
      "Nothing fits all of that. First without “Mexico”, then without “treaty and Mexico”:",
    );
    expect(titles(view)).toContain("Firearms Protocol (2001)");
    expect(buttons(view).map(({ label }) => label)).toEqual(["Without treaty", "Without tracing", "Without Mexico"]);
    const wider = buttons(view).find(({ label }) => label === "Without Mexico")!;
    expect((await w.press(wider, { as: "guest" })).text).toContain("Firearms Protocol (2001)");
  });

  it.each([
    [
      "en",
      "law of Mexico on marking",
      "Nothing fits all of that. First without “law and Mexico”, then without “marking”:",
    ],
    [
      "es",
      "tratado de marcación en Brasil",
      "Nada cumple todo eso. Primero sin «Brasil», después sin «tratado y marcación»:",
    ],
    [
      "pt",
      "tratado de marcação no Brasil",
      "Nada atende a tudo isso. Primeiro sem “Brasil”, depois sem “tratado e marcação”:",
    ],
    [
      "fr",
      "traité sur le marquage au Brésil",
      "Rien ne remplit tout cela. D’abord sans «\u00a0Brésil\u00a0», puis sans «\u00a0traité et marquage\u00a0»\u00a0:",
    ],
    [
      "en",
      "guide on tracing in Brazil",
      "Nothing fits all of that. First without “guide and Brazil”, then without “guide and tracing”:",
    ],
    [
      "es",
      "guía de rastreo de Brasil",
      "Nada cumple todo eso. Primero sin «guía y Brasil», después sin «guía y rastreo»:",
    ],
    [
      "pt",
      "guia de rastreamento do Brasil",
      "Nada atende a tudo isso. Primeiro sem “guia e Brasil”, depois sem “guia e rastreamento”:",
    ],
    [
      "fr",
      "guide sur le traçage au Brésil",
      "Rien ne remplit tout cela. D’abord sans «\u00a0guide et Brésil\u00a0», puis sans «\u00a0guide et traçage\u00a0»\u00a0:",
    ],
  ])("says first what the nearest does without, in %s: %s", async (locale, words, said) => {
    const { text } = await w.say(`resource find ${words}`, { as: "guest", locale });
    expect(text.split("\n")[1]).toBe(said);
  });

  it("offers no way out of what is excluded", async () => {
    const { view } = await w.say("resource find tracing -Mexico", { as: "guest" });
    expect(titles(view)).toHaveLength(2);
    expect(buttons(view).map(({ label }) => label)).not.toContain("Without Mexico");
  });

  it("holds a long question to no condition, and offers no way out of one", async () => {
    await save(w, [resource("Digest of the yearly seminar"), resource("Annex to the digest of the yearly seminar")]);
    const line = "resource find annex digest yearly seminar zealand quorum Mexico";
    const { view } = await w.say(line, { as: "guest" });
    expect(titles(view)).toEqual([
      "Annex to the digest of the yearly seminar",
      "Digest of the yearly seminar",
      "Ley Federal de Armas de Fuego y Explosivos",
    ]);
    expect(buttons(view).map(({ label }) => label)).not.toContain("Without Mexico");
  });

  it("lets what a sentence asks for rank, and hides nothing that its words find", async () => {
    await save(w, [
      resource("Manual on storing cartridges", { kind: "guide" }),
      resource("Yearly figures of cartridges in stores", { kind: "study" }),
    ]);
    const ask = async (words: string) =>
      titles((await w.say(`resource find ${words}`, { as: "guest" })).view).filter((title) =>
        title.includes("artridges"),
      );
    expect(await ask("is there a guide that explains how cartridges from Mexico are stored")).toEqual([
      "Manual on storing cartridges",
      "Yearly figures of cartridges in stores",
    ]);
  });

  it("hides nothing that has all words of a question for what it took for conditions", async () => {
    await save(w, [resource("Quokka census on Rottnest, with laws of Chile beside it", { kind: "study" })]);
    const { view } = await w.say("resource find ley de México quokka Rottnest", { as: "guest" });
    expect([view?.title, ...titles(view)]).toContain("Quokka census on Rottnest, with laws of Chile beside it");
  });

  it("takes what a condition explains for no slip", async () => {
    const { text } = await w.say("resource find guia de rastreamento do Brasil", { as: "guest", locale: "pt" });
    expect(text).not.toContain("Mostrando resultados");
  });

  it("has what is called so for short before what only has the short name in its title", async () => {
    await save(w, [
      resource("Meeting of the parties to the ZZQ, its rules", { kind: "guide" }),
      resource("Convention on quiet zones (ZZQ, 1999)"),
      resource("Protocol to the ZZQ about its rules"),
    ]);
    const { view } = await w.say("resource find ZZQ", { as: "guest" });
    expect(view?.title).toBe("Convention on quiet zones (ZZQ, 1999)");
  });

  it.each([
    ["treaties since 2000", "Firearms Protocol (2001)"],
    ["leyes de armas de México", "Ley Federal de Armas de Fuego y Explosivos"],
    ["lois de la CPLP", "Estatuto do Desarmamento (Lei 10.826/2003)"],
    ["Lei 10.826/2003", "Estatuto do Desarmamento (Lei 10.826/2003)"],
    ["marking -ITI but not resolutions", "Firearms Protocol (2001)"],
    ["laws in Portuguese", "Estatuto do Desarmamento (Lei 10.826/2003)"],
  ])("understands %s", async (words, title) => {
    const { view } = await w.send({ kind: "values", path: "resource find", values: { words } }, { as: "guest" });
    expect([view?.title, ...titles(view)]).toContain(title);
    expect(titles(view).length).toBeLessThanOrEqual(1);
  });

  it("offers to drop what finds nothing", async () => {
    expect((await w.say("resource find armas kind:law country:PY", { as: "guest" })).text).toBe(
      [
        "No resources",
        "I find nothing that fits all of that.",
        "[Without country (2)] /resource find words:armas kind:law",
      ].join("\n"),
    );
    expect((await w.say("resource find xyzzyx")).text).toContain("[Suggest a resource] /resource add");
  });

  it("shows each only what their label and community allow", async () => {
    expect((await w.say("resource find ballistic images", { as: "guest" })).view?.title).toBe("No resources");
    expect((await w.say("resource find ballistic images")).view?.title).toBe("Handbook for the group");
    expect((await w.say("resource find informant")).view?.title).toBe("No resources");
    expect((await w.say("resource find informant", { as: "moderator" })).view?.title).toBe("Informant handling");
    expect((await w.say("resource find foreign", { as: "admin" })).text).not.toContain("Foreign tracing law");
  });

  it.each([
    ["es", "2 recursos", "Tratado · inglés"],
    ["pt", "2 recursos", "Tratado · inglês"],
    ["fr", "2 ressources", "Traité · anglais"],
  ])("speaks %s", async (locale, title, facts) => {
    const { text } = await w.say("resource find tracing", { as: "guest", locale });
    expect(text.startsWith(title)).toBe(true);
    expect(text).toContain(facts);
  });
});

describe("resource show", () => {
  it("is offered by the beginning or any word of the title, within the caller's ceiling", async () => {
    expect((await w.say("resource show firearms", { as: "guest" })).view?.title).toBe("Firearms Protocol (2001)");
    expect((await w.say("resource show desarmamento", { as: "guest" })).view?.title).toBe(
      "Estatuto do Desarmamento (Lei 10.826/2003)",
    );
    expect((await w.say("resource show handbook", { as: "guest" })).text).toBe(
      "resource: I find nothing called “handbook” that you may see. Write a part of its name.",
    );
    expect(
      (
        await w.send(
          { kind: "suggest", path: "resource show", option: "resource", text: "in", values: {} },
          { as: "guest" },
        )
      ).plan,
    ).toEqual({
      kind: "suggest",
      choices: [{ value: "0000000002", label: "International Tracing Instrument (2005)" }],
    });
  });
});

describe("resource add", () => {
  const add = (who: string, title = "Model law on firearms") =>
    w.say(
      `resource add "${title}" https://www.unodc.org/model guide topic:marking country:PY summary:"A model for lawmakers."`,
      { as: who },
    );

  it("makes a suggestion that only its submitter and moderators know of", async () => {
    const { text, plan } = await add("member");
    expect(plan).toMatchObject({ audience: "caller" });
    const [row] = await w.db((db) => db.resource.findMany({ where: { publishedAt: null } }));
    expect(text).toBe(
      [
        "Model law on firearms",
        "Thank you. A moderator will look at it, and I will tell you what becomes of it.",
        "Awaits review: only its submitter and moderators find it.",
        "Guide · Paraguay",
        "A model for lawmakers.",
        "[Open] https://www.unodc.org/model",
        "Topics: Marking",
        "Language of the document: English",
        "Web address: https://www.unodc.org/model",
        "TLP:GREEN – for this community",
        `[Change] /resource edit resource:${row?.id}`,
      ].join("\n"),
    );
    const id = row?.id ?? "";
    for (const who of ["member", "moderator", "admin"]) {
      expect((await w.say("resource find lawmakers", { as: who })).view?.title).toBe("Model law on firearms");
      expect((await w.say(`resource show ${id}`, { as: who })).text).toContain("Awaits review");
      expect((await w.say("resource show model", { as: who })).view?.title).toBe("Model law on firearms");
    }
    for (const who of ["guest", "second"]) {
      expect((await w.say("resource find lawmakers", { as: who })).view?.title).toBe("No resources");
      expect((await w.say("resource find marking kind:guide", { as: who })).text).not.toContain("Model law");
      expect((await w.say(`resource show ${id}`, { as: who })).text).toContain("I find nothing called");
      expect((await w.say("resource show model", { as: who })).text).toContain("I find nothing called");
      expect(
        (
          await w.send(
            { kind: "suggest", path: "resource show", option: "resource", text: "model", values: {} },
            { as: who },
          )
        ).plan,
      ).toEqual({
        kind: "suggest",
        choices: [],
      });
    }
    expect(titles((await w.say("resource find firearms")).view)).toContain("Model law on firearms");
    expect((await w.say("resource find firearms")).text).toContain("Awaits review");
  });

  it("is marked in lists, and lets moderators decide from its card", async () => {
    const { view } = await w.say("resource show model", { as: "moderator" });
    expect(buttons(view).map((a) => [a.label, a.kind === "open" ? a.href : a.command])).toEqual([
      ["Open", "https://www.unodc.org/model"],
      ["Approve", "review approve"],
      ["Reject", "review reject"],
      ["Change", "resource edit"],
    ]);
  });

  it("refuses what the caller may know of already, and does not give away what they may not", async () => {
    expect(await add("member", "MODEL law on firearms")).toMatchObject({
      refusal: "resource.add.suggested",
      text: "“Model law on firearms” was suggested already, at the same address, and awaits review.",
    });
    expect((await w.say('resource add "firearms protocol (2001)" https://www.unodc.org/ treaty')).text).toBe(
      "“Firearms Protocol (2001)” is in the library already, at the same address.",
    );
    expect(
      (await w.say('resource add "Firearms Protocol (2001)" https://treaties.un.org/ treaty')).refusal,
    ).toBeUndefined();
    expect((await w.say('resource add "Informant handling" https://www.unodc.org/ guide')).refusal).toBeUndefined();
    expect((await add("second")).refusal).toBeUndefined();
  });

  it("asks for what is missing and says what is wrong", async () => {
    const { form, text } = await w.say('resource add "A law" law url:not-an-address');
    expect(form?.fields.filter((f) => f.required).map((f) => f.name)).toEqual(["title", "kind"]);
    expect(text).toBe("url: That is not a web address. It begins with https://, as in https://www.unodc.org/.");
    expect((await w.say('resource add "A law" https://example.org/ poem')).text).toContain(
      "kind: It can be treaty, law, ruling",
    );
    expect((await w.say("resource add x", { as: "guest" })).refusal).toBe("role.least");
  });

  it("shows hostile text as it is", async () => {
    const hostile = "<!here> [x](https://evil.example) {t, select, other {y}} '; drop table resource; --";
    const { view } = await w.send({
      kind: "values",
      path: "resource add",
      values: { title: hostile, url: "https://example.org/?a=<b>&c", kind: "study", summary: `${hostile}\n${hostile}` },
    });
    expect(view?.title).toBe(hostile);
    expect(view?.blocks).toContainEqual({ kind: "text", body: [`${hostile}\n${hostile}`] });
  });
});
