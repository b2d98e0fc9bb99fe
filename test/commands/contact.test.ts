import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { addCommunity, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, PEOPLE);
  await addCommunity(w.store, "c2", "other", w.clock.now());
  await save(w, [contact("Pablo Foreign", { poc: ["tracing"], phones: ["+1 555 0100"] })], "c2");
});
afterAll(() => w.close());

const names = (view: View | undefined) =>
  (view?.blocks ?? [])
    .flatMap((b) => (b.kind === "text" ? b.body.slice(0, 1) : []))
    .flatMap((i) => (typeof i === "object" && i.kind === "strong" ? [i.text] : []));
const buttons = (view: View | undefined): Action[] =>
  (view?.blocks ?? []).flatMap((b) => (b.kind === "actions" ? b.items : []));
const looks = () =>
  w.db((db) =>
    db.audit.findMany({
      where: { action: "contact.look" },
      orderBy: { seq: "asc" },
      select: { actorId: true, subject: true, detail: true },
    }),
  );
const RAMONA = [
  "Ramona Agüero Villalba",
  "Single point of contact of Paraguay for marking and tracing",
  "Post: Head of registration",
  "Organisation: Registro Nacional de Armas",
  "Country: Paraguay",
  "Languages: Spanish, Guarani",
  "Topics: Marking, Tracing",
  "Phone: +595 21 555 0101",
  "E-mail: ramona@example.org, trace@example.org",
  "Note: Answers between 07:00 and 13:00.",
  "TLP:GREEN – for this community · This look at private details was recorded.",
].join("\n");

describe("contact find", () => {
  it("answers the bot's first question at once, and records the look", async () => {
    const before = (await looks()).length;
    const { text, plan } = await w.say("contact find poc:true country:PY topic:tracing");
    expect(text).toBe(RAMONA);
    expect(plan).toMatchObject({ audience: "caller" });
    const [look, ...more] = (await looks()).slice(before);
    expect(look).toEqual({
      actorId: "c1member",
      subject: "contact:0000000001",
      detail: { fields: ["emails", "phones", "note"] },
    });
    expect(more).toEqual([]);
  });

  it.each([
    "who is Paraguay’s point of contact for tracing?",
    "¿Quién es el punto de contacto de Paraguay para rastreo?",
    "ponto de contato Paraguai rastreamento",
    "point de contact du Paraguay pour le traçage",
  ])("understands %s", async (words) => {
    expect((await w.send({ kind: "values", path: "contact find", values: { words } })).text).toContain(
      "Single point of contact of Paraguay for marking and tracing",
    );
  });

  it("names the point of contact first among those who match the words, and says why each matches", async () => {
    const { text, view } = await w.say("contact find paraguay tracing");
    expect(names(view)[0]).toBe("Ramona Agüero Villalba");
    expect(text).toContain(
      [
        "Ramona Agüero Villalba – Head of registration, Registro Nacional de Armas",
        "Single point of contact of Paraguay for marking and tracing",
        "Paraguay · Spanish, Guarani · Marking, Tracing",
        "Matches “paraguay” (country); “tracing” (topic)",
        "[Show] /contact show contact:0000000001",
      ].join("\n"),
    );
    expect(text).not.toContain("+595");
  });

  it("lets a name win over the point of contact", async () => {
    expect(names((await w.say("contact find óscar paraguay tracing")).view)[0]).toBe("Óscar Giménez Ayala");
  });

  it("shows the country's point of contact first among filtered ones, then by name", async () => {
    expect(names((await w.say("contact find topic:tracing")).view)).toEqual([
      "Efraín Tzompantzi",
      "Ramona Agüero Villalba",
      "João Nascimento",
      "Óscar Giménez Ayala",
    ]);
    expect(names((await w.say("contact find country:PY topic:tracing")).view)).toEqual([
      "Ramona Agüero Villalba",
      "Óscar Giménez Ayala",
    ]);
    expect(names((await w.say("contact find poc:yes")).view)).toEqual([
      "Efraín Tzompantzi",
      "João Nascimento",
      "Mirta Cañete",
      "Ramona Agüero Villalba",
    ]);
    expect(names((await w.say("contact find poc:yes topic:tracing")).view)).toEqual([
      "Efraín Tzompantzi",
      "Ramona Agüero Villalba",
    ]);
    expect(names((await w.say("contact find language:pt")).view)).toEqual(["João Nascimento", "Óscar Giménez Ayala"]);
  });

  it("folds accents and case, and forgives a typo, saying so", async () => {
    expect((await w.say("contact find OSCAR GIMENEZ")).text).toContain("Óscar Giménez Ayala\n");
    expect((await w.say("contact find Tzompanzi")).text).toMatch(
      /^Efraín Tzompantzi\nShowing results for “tzompantzi”; nothing is written “Tzompanzi”\./,
    );
  });

  it("finds in any language what is filed in another", async () => {
    expect(names((await w.say("contact find rastreo paraguai", { locale: "pt" })).view)[0]).toBe(
      "Ramona Agüero Villalba",
    );
    expect((await w.say("contact find balistique", { locale: "fr" })).text).toContain(
      "Point de contact unique (Brésil) pour : balistique",
    );
  });

  it("teaches when nothing is asked", async () => {
    const { text, refusal } = await w.say("contact find");
    expect(refusal).toBe("contact.find.empty");
    expect(text).toBe(
      [
        "Whom are you looking for? Give words, a country, a topic or a language, as in:",
        "- /contact find tracing country:PY",
        "- /contact find poc:true country:PY topic:tracing",
        "- /contact find customs language:pt",
        "[Fill in the form] /contact find",
      ].join("\n"),
    );
    expect((await w.say("contact find poc:no")).refusal).toBe("contact.find.empty");
  });

  it("offers a way on when nobody fits, and names the country's other points of contact", async () => {
    expect((await w.say("contact find poc:true country:BR topic:tracing")).text).toBe(
      [
        "No contacts",
        "I find nobody who fits all of that.",
        "The country’s single points of contact for other topics:",
        "- João Nascimento: Single point of contact of Brazil for ballistics",
        "[João Nascimento] /contact show contact:0000000004",
        "[Without country (2)] /contact find topic:tracing poc:true",
        "[Without topic (1)] /contact find country:BR poc:true",
        "[Without poc (1)] /contact find country:BR topic:tracing",
      ].join("\n"),
    );
    expect((await w.say("contact find xyzzyx")).text).toBe(
      "No contacts\nI find nobody who fits all of that.\n[Fill in the form] /contact find words:xyzzyx",
    );
  });

  it("says when there is no point of contact, and shows who comes closest", async () => {
    const { text } = await w.say("contact find punto de contacto brasil rastreo");
    expect(text).toContain("No single point of contact is named for that. These come closest:");
    expect(text).toContain("João Nascimento");
  });

  it("shows no one above the caller's ceiling, nor of another community", async () => {
    for (const line of [
      "contact find country:MX",
      "contact find undercover",
      "contact find Inés",
      "contact find Pablo Foreign",
      "contact find tracing",
    ]) {
      const { view } = await w.say(line);
      expect([view?.title, ...names(view)].join()).not.toMatch(/Inés|Pablo/);
    }
    expect((await w.say("contact find undercover", { as: "moderator" })).text).toContain("Inés Quiet");
    expect((await w.say("contact find tracing", { as: "guest" })).refusal).toBe("role.least");
  });

  it("pages", async () => {
    await save(
      w,
      Array.from({ length: 10 }, (_, i) =>
        contact(`Person ${String(i).padStart(2, "0")}`, { reference: `cl-${i}`, country: "CL", topics: [] }),
      ),
    );
    const first = await w.say("contact find country:CL");
    expect(first.view?.title).toBe("10 contacts");
    expect(names(first.view)).toEqual(Array.from({ length: 8 }, (_, i) => `Person 0${i}`));
    const more = buttons(first.view).find((a) => a.label === "More (2)");
    if (!more) throw new Error("there is no second page");
    expect(names((await w.press(more)).view)).toEqual(["Person 08", "Person 09"]);
  });

  it.each([
    [
      "es",
      "Ramona Agüero Villalba\nPunto de contacto único de Paraguay para marcación y rastreo\nCargo: Head of registration",
    ],
    [
      "pt",
      "Ramona Agüero Villalba\nPonto de contato único (Paraguai) para marcação e rastreamento\nCargo: Head of registration",
    ],
    [
      "fr",
      "Ramona Agüero Villalba\nPoint de contact unique (Paraguay) pour : marquage et traçage\nFonction : Head of registration",
    ],
  ])("speaks %s", async (locale, start) => {
    expect(
      (await w.say("contact find poc:true country:PY topic:tracing", { locale })).text
        .replaceAll("\u00a0", " ")
        .startsWith(start),
    ).toBe(true);
    expect((await w.say("contact find", { locale })).text).toContain("/contact find tracing country:PY");
    expect((await w.say("contact find tracing", { locale })).view?.title).toMatch(/^4 conta/);
  });
});

describe("contact show", () => {
  it("shows the card and records which private fields were opened", async () => {
    const before = (await looks()).length;
    expect((await w.say("contact show ramona")).text).toBe(RAMONA);
    expect((await w.say('contact show "Mirta Cañete"', { as: "moderator" })).text).not.toContain("recorded");
    expect((await looks()).slice(before)).toEqual([
      { actorId: "c1member", subject: "contact:0000000001", detail: { fields: ["emails", "phones", "note"] } },
      { actorId: "c1moderator", subject: "contact:0000000003", detail: { fields: [] } },
    ]);
  });

  it("is offered by any word of the name, and asks which one is meant", async () => {
    expect((await w.say("contact show aguero")).text).toBe(RAMONA);
    const many = await w.say('contact show "no such person"');
    expect(many.text).toBe("contact: I find nothing called “no such person” that you may see.");
    await save(w, [contact("Ramona Other", { reference: "py-9" })]);
    const { form, text } = await w.say("contact show ramona");
    expect(form?.title).toBe("Show a contact’s card with phone, e-mail and note");
    expect(text).toBe("contact: “ramona” fits more than one. Pick the one you mean.");
    const choices = await w.send({
      kind: "suggest",
      path: "contact show",
      option: "contact",
      text: "ramo",
      values: {},
    });
    expect(choices.plan).toEqual({
      kind: "suggest",
      choices: [
        { value: "0000000001", label: "Ramona Agüero Villalba – Registro Nacional de Armas, Paraguay" },
        { value: expect.any(String) as string, label: "Ramona Other – National Police, Paraguay" },
      ],
    });
  });

  it("knows nobody above the caller's ceiling, by name or by id", async () => {
    const quiet = await w.db((db) => db.contact.findFirstOrThrow({ where: { reference: "mx-2" } }));
    for (const typed of [quiet.id, "Inés", "Inés Quiet"])
      expect((await w.send({ kind: "values", path: "contact show", values: { contact: typed } })).text).toContain(
        "I find nothing called",
      );
    expect((await w.say(`contact show ${quiet.id}`, { as: "admin" })).text).toContain("TLP:RED");
    expect(
      (await w.send({ kind: "suggest", path: "contact show", option: "contact", text: "in", values: {} })).plan,
    ).toEqual({ kind: "suggest", choices: [] });
  });

  it("knows nobody of another community by id", async () => {
    const foreign = await w.store.asCommunity("c2", "maintenance", (db) => db.contact.findFirstOrThrow());
    expect((await w.say(`contact show ${foreign.id}`, { as: "admin" })).text).toContain("I find nothing called");
  });

  it("shows hostile text as it is", async () => {
    const hostile = "<!channel> @everyone *{name}* </b> `x`";
    await save(w, [
      contact(hostile, { reference: "evil", post: hostile, organisation: hostile, note: hostile, phones: [hostile] }),
    ]);
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words: "channel everyone" } });
    expect(view?.title).toBe(hostile);
    expect(view?.blocks.flatMap((b) => (b.kind === "fields" ? b.rows.map((r) => r.value) : []))).toContainEqual([
      hostile,
    ]);
  });
});
