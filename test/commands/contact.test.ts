import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { richIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { toNotice } from "../../src/core/kernel/views/notice.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { addCommunity, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, PEOPLE);
  await addCommunity(w.store, "c2", "other", w.clock.now());
  await save(w, [contact("Pablo Foreign", { poc: ["tracing"], phones: ["+1 555 0100"] })], "c2");
});
afterAll(() => w.close());

/** The names in a list. */
const names = (view: View | undefined): string[] =>
  (view?.blocks ?? [])
    .flatMap((b) => (b.kind === "items" ? b.items : []))
    .flatMap(({ body: [first] }) => (typeof first === "object" && first.kind === "strong" ? [first.text] : []));
const buttons = (view: View | undefined): Action[] =>
  (view?.blocks ?? []).flatMap((b) => (b.kind === "actions" ? b.items : []));
/** The button of that label. Throws where there is none. */
function button(view: View | undefined, label: string): Action {
  const found = buttons(view).find((a) => a.label === label);
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
}
const looks = async () =>
  (await audited(w, "contact.look")).map(({ actorId, subject, detail }) => ({ actorId, subject, detail }));
const RAMONA = [
  "Ramona Agüero Villalba",
  "Head of registration, Registro Nacional de Armas",
  "Phone: +595 21 555 0101",
  "E-mail: ramona@example.org, trace@example.org",
  "Time there: Tuesday 12:00 (Asunción)",
  "Single point of contact of Paraguay for marking and tracing",
  "Languages: Spanish, Guarani",
  "Note: Answers between 07:00 and 13:00.",
  "TLP:GREEN – for this community · This look at private details was recorded.",
  "[This is wrong] /contact wrong contact:0000000001",
  "[Tell me if this changes] /contact follow contact:0000000001",
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

  it.each([
    "tracing Paraguay",
    "contacto rastreo Paraguay",
    "contact tracing paraguay",
    "point de contact traçage Paraguay",
    "ponto focal rastreamento Paraguai",
  ])("answers %s with the point of contact alone; who has only some of the words is behind a button", async (words) => {
    const before = (await looks()).length;
    const { text, view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect(text.startsWith(RAMONA)).toBe(true);
    expect(text).not.toContain("Óscar");
    expect((await looks()).slice(before).map(({ subject }) => subject)).toEqual(["contact:0000000001"]);
    if (!buttons(view).some(({ label }) => label === "1 other")) return;
    const others = await w.press(button(view, "1 other"));
    expect(names(others.view)).not.toContain("Ramona Agüero Villalba");
    expect(names(others.view)).toContain("Óscar Giménez Ayala");
    expect(others.text).not.toContain("+595");
  });

  it("opens nobody's card for one word that merely stands in a post; with a second, or a name, it does", async () => {
    const before = (await looks()).length;
    const { text, view } = await w.say("contact find perito");
    expect(names(view)).toEqual(["João Nascimento"]);
    expect(text).not.toContain("This look");
    expect(await looks()).toHaveLength(before);
    for (const words of ["perito balística", "nascimento"])
      expect(
        (await w.say(`contact find ${words}`)).text.startsWith("João Nascimento\nPerito em balística"),
        words,
      ).toBe(true);
  });

  it("opens at once what somebody shows to the whole community, and the rest with one press, each a recorded look", async () => {
    await save(w, [
      contact("Yamile Ospina", {
        reference: "co-1",
        country: "CO",
        topics: [],
        phones: ["+57 601 555 0119"],
        sharing: "amber",
      }),
    ]);
    const before = (await looks()).length;
    const { text, view } = await w.say("contact find Yamile Ospina");
    expect(text).not.toContain("+57");
    expect(text).not.toContain("recorded");
    expect(await looks()).toHaveLength(before);
    const opened = await w.press(button(view, "Show phone"));
    expect(opened.text).toContain("Phone: +57 601 555 0119");
    expect((await looks()).slice(before)).toEqual([
      { actorId: "c1member", subject: expect.stringMatching(/^contact:/) as string, detail: { fields: ["phones"] } },
    ]);
  });

  it("links what calls and writes, and leaves numbers whole; nothing private is in the words of a notification", async () => {
    const { view } = await w.say("contact find poc:true country:PY topic:tracing");
    const links = richIn(view!)
      .flat()
      .filter((inline) => typeof inline === "object" && inline.kind === "link");
    expect(links).toEqual([
      { kind: "link", text: "+595 21 555 0101", href: "tel:+595215550101" },
      { kind: "link", text: "ramona@example.org", href: "mailto:ramona@example.org" },
      { kind: "link", text: "trace@example.org", href: "mailto:trace@example.org" },
    ]);
    const reader = { format: formatter("en", "UTC"), now: w.clock.now() };
    expect(toNotice(view!, reader)).not.toMatch(/555|example\.org|Answers/);
    const shown = await w.say("contact show ramona");
    expect(toNotice(shown.view!, reader)).not.toMatch(/555|example\.org|Answers/);
  });

  it("lets a name win over the point of contact", async () => {
    expect((await w.say("contact find óscar paraguay tracing")).view?.title).toBe("Óscar Giménez Ayala");
  });

  describe("with a word that nobody has", () => {
    it.each([
      ["Mirta Gómez", "Gómez", ["Mirta Cañete"]],
      ["telefono de Mirta Gómez", "Gómez", ["Mirta Cañete"]],
      ["Gómez tracing Paraguay", "Gómez", ["Ramona Agüero Villalba", "Óscar Giménez Ayala"]],
    ])("%s opens nobody's card, and says for which", async (words, missing, listed) => {
      const before = (await looks()).length;
      const { text, view } = await w.send({ kind: "values", path: "contact find", values: { words } });
      expect(text).toContain(`I find nobody for “${missing}”. These come closest:`);
      expect(names(view)).toEqual(listed);
      expect(text).not.toMatch(/\+\d|example\.org/);
      expect(await looks()).toHaveLength(before);
      const everything = await w.send({ kind: "values", path: "find", values: { words } });
      expect(everything.text).toContain(`I find nobody for “${missing}”.`);
      expect(everything.text).not.toMatch(/\+\d|example\.org/);
      expect(await looks()).toHaveLength(before);
    });

    it("takes a slip of a topic for it, says so and opens no card", async () => {
      const { text, view } = await w.say("contact find ballisitcs brazil");
      expect(names(view)).toEqual(["João Nascimento"]);
      expect(text).toContain("Showing results for “ballistics”; nothing is written “ballisitcs”.");
      const everything = await w.send({ kind: "talk", text: "ballisitcs contact brazil" });
      expect(everything.text).toContain("Showing results for “ballistics”");
      expect(everything.text).not.toMatch(/\+\d|example\.org/);
    });

    it("asks whether another was meant, where a name looks like a slip", async () => {
      const { view } = await w.say("contact find Ramonna Villalba");
      expect(names(view)).toEqual(["Ramona Agüero Villalba"]);
      const meant = await w.press(button(view, "Did you mean “ramona Villalba”?"));
      expect(meant.view?.title).toBe("Ramona Agüero Villalba");
    });

    it("still answers a question for the point of contact of a country and topic, and says which word it is", async () => {
      const { text } = await w.say("contact find who pilots tracing in paraguay");
      expect(text.startsWith(RAMONA)).toBe(true);
      expect(text).toContain("Nothing is written “pilots”.");
    });

    it("still answers one for the only one who does that there", async () => {
      const { text, view } = await w.say("contact find unheardof tracing in Brazil");
      expect(view?.title).toBe("João Nascimento");
      expect(text).toContain("Nothing is written “unheardof”.");
    });
  });

  it.each([
    ["customs in Paraguay and Brazil", ["Mirta Cañete"]],
    ["tracing Paraguay México", ["Ramona Agüero Villalba", "Efraín Tzompantzi"]],
    [
      "tracing contacts of Mexico, Brazil and Paraguay",
      ["Efraín Tzompantzi", "Ramona Agüero Villalba", "João Nascimento"],
    ],
    ["Ramona Agüero and Mirta", ["Ramona Agüero Villalba", "Mirta Cañete"]],
    ["Ramona and Óscar, tracing Paraguay", ["Ramona Agüero Villalba", "Óscar Giménez Ayala"]],
  ])("two countries or names are asked for together: %s", async (words, listed) => {
    const before = (await looks()).length;
    const { text, view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect(names(view).slice(0, listed.length).sort()).toEqual([...listed].sort());
    expect(await looks()).toHaveLength(before);
    expect(text.includes("I find nobody for that in Brazil.")).toBe(words.startsWith("customs"));
  });

  it.each([
    ["customs Canada", "Nobody from customs in Canada. In Paraguay:", ["Mirta Cañete"]],
    ["customs desk in Brazil", "Nobody from customs in Brazil. In Paraguay:", ["Mirta Cañete"]],
    [
      "ballistics customs Paraguay",
      "Nobody from customs in Paraguay for ballistics. Without ballistics:",
      ["Mirta Cañete"],
    ],
  ])("says what nobody meets, and shows the nearest: %s", async (words, said, listed) => {
    const { text, view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect(text.split("\n")[1]).toContain(said);
    expect(names(view).toSorted()).toEqual(listed.toSorted());
  });

  it("opens who is asked to be called", async () => {
    for (const words of ["llama a Ramona", "call Ramona", "ligue para Ramona", "appelez Ramona"])
      expect((await w.send({ kind: "values", path: "contact find", values: { words } })).text).toBe(RAMONA);
  });

  it("finds nobody for what says nothing", async () => {
    await save(w, [contact("Ximena X Ocampo", { reference: "pa-1", country: "PA", topics: [] })]);
    const words = "<@U1> *x* [a](javascript:1)";
    const { text } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect(text).toContain("I find nobody who fits all of that.");
    expect(text).not.toContain("Ocampo");
    await w.db((db) => db.contact.deleteMany({ where: { reference: "pa-1" } }));
  });

  it("says the topic first that was asked for", async () => {
    const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("Paraguay · "));
    const first = "Paraguay · point of contact for Tracing, Marking";
    expect(lines((await w.say("contact find tracing Paraguay Mexico")).text)).toContain(first);
    expect(lines((await w.say("contact find topic:tracing")).text)).toContain(first);
    expect(lines((await w.say("find tracing contacts Paraguay Mexico")).text)).toContain(first);
  });

  it("takes one country as the option, and says so where several are given", async () => {
    const several = await w.say("contact find tracing country:PY,BR");
    expect(several.text).toContain("Only one country can be given here: Paraguay or Brazil.");
    expect((await w.say("contact find tracing country:PY,ZZ")).text).toContain("I don't know the country “PY,ZZ”");
  });

  it("answers for each country that is named, and says where nobody is", async () => {
    const { text, view } = await w.say("contact find customs in Paraguay, Brazil and Chile");
    expect(text).toContain("I find nobody for that in Brazil and Chile.");
    expect(names(view)).toEqual(["Mirta Cañete"]);
  });

  it.each([
    ["fiscal mexicana rastreo", "es", "Efraín Tzompantzi"],
    ["paraguayan customs", "en", "Mirta Cañete"],
    ["perito brasileiro em balística", "pt", "João Nascimento"],
    ["traçage, autorités paraguayennes", "fr", "Ramona Agüero Villalba"],
  ])("knows what is called after a country: %s", async (words, locale, title) => {
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words } }, { locale });
    expect(view?.title).toBe(title);
  });

  it("knows who speaks what", async () => {
    const speaks = async (words: string, locale: string) =>
      names((await w.send({ kind: "talk", text: words }, { locale })).view);
    expect(await speaks("who speaks Portuguese?", "en")).toEqual(["João Nascimento", "Óscar Giménez Ayala"]);
    expect(await speaks("¿alguien que hable guaraní en aduanas?", "es")).toEqual(["Mirta Cañete"]);
    const found = await w.send({ kind: "talk", text: "contact in Paraguay for tracing who speaks Portuguese" });
    expect(found.view?.title).toBe("Óscar Giménez Ayala");
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

  it.each([
    ["Paco en Paraguay", ["Francisco Paredes"]],
    ["Соколов", ["Dmitri Sokolov"]],
    ["Sokolova", ["Ольга Соколова"]],
    ["Paredes Francisco", ["Francisco Paredes"]],
    ["Tsompantsi", ["Efraín Tzompantzi"]],
  ])("knows names by nickname, sound and other letters: %s", async (words, found) => {
    await save(w, [
      contact("Francisco Paredes", { reference: "py-9", topics: [], organisation: "Universidad" }),
      contact("Dmitri Sokolov", { reference: "ru-1", country: "RU", topics: [] }),
      contact("Ольга Соколова", { reference: "ru-2", country: "RU", topics: [] }),
    ]);
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect([view?.title, ...names(view)]).toEqual(expect.arrayContaining(found));
    await w.db((db) => db.contact.deleteMany({ where: { reference: { in: ["py-9", "ru-1", "ru-2"] } } }));
  });

  it("does not take a nickname alone for anybody", async () => {
    await save(w, [contact("Francisco Paredes", { reference: "py-9", topics: [] })]);
    expect((await w.say("contact find Paco")).text).toContain("I find nobody who fits all of that.");
    await w.db((db) => db.contact.deleteMany({ where: { reference: "py-9" } }));
  });

  it.each([
    ["tracing but not Mexico", ["Ramona Agüero Villalba", "João Nascimento", "Óscar Giménez Ayala"]],
    ["rastreo excepto Paraguay y Brasil", ["Efraín Tzompantzi"]],
    ["tracing -agüero Paraguay", ["Óscar Giménez Ayala"]],
  ])("leaves out what is excluded: %s", async (words, found) => {
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    expect((names(view).length > 0 ? names(view) : [view?.title]).toSorted()).toEqual(found.toSorted());
  });

  it("offers to ask without each condition", async () => {
    const { view } = await w.say("contact find tracing in Paraguay and Mexico");
    const without = await w.press(button(view, "Without Paraguay or Mexico"));
    expect(names(without.view)).toContain("João Nascimento");
  });

  it("offers it on a card, too, by the conditions' own names", async () => {
    const { view } = await w.say("contact find rastrea paraguaya");
    expect(view?.title).toBe("Ramona Agüero Villalba");
    const labels = buttons(view).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["Without tracing", "Without Paraguay"]));
    expect((await w.press(button(view, "Without Paraguay"))).view?.title).toMatch(/contacts$/);
    expect(buttons((await w.say("contact find Paraguay")).view).map(({ label }) => label)).not.toContain(
      "Without Paraguay",
    );
  });

  it("offers no way out of what made no difference", async () => {
    const { view, text } = await w.say("contact find ballistics customs Paraguay");
    expect(text).toContain("Without ballistics:");
    expect(buttons(view).map(({ label }) => label)).not.toContain("Without ballistics");
  });

  it("says for what there is nobody, and offers what finds somebody", async () => {
    const { view, text } = await w.say("contact find poc:true customs in Mexico");
    expect(text).toContain("I find nobody who fits all of that.");
    const without = buttons(view).filter(({ label }) => label.startsWith("Without customs"));
    expect(names((await w.press(without[0]!)).view).join() || "Efraín Tzompantzi").toContain("Efraín Tzompantzi");
  });

  it.each([
    ["tracing in Paraguay except focal points", "Ramona Agüero Villalba", "Óscar Giménez Ayala"],
    ["Paraguay, excepto puntos focales", "Ramona Agüero Villalba", "Óscar Giménez Ayala"],
    ["contacts except points of contact", "Ramona Agüero Villalba", "Óscar Giménez Ayala"],
  ])("leaves points of contact out: %s", async (words, point, other) => {
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words } });
    const found = names(view).length > 0 ? names(view) : [view?.title];
    expect(found).toContain(other);
    expect(found).not.toContain(point);
  });

  it.each(["M. Benítez", "MF Benítez", "m.f. benitez", "M Benítez", "M.F.Benítez"])(
    "finds somebody by initials, and opens no card by them: %s",
    async (words) => {
      await save(w, [
        contact("María Fernanda Benítez", { reference: "i-1", topics: [] }),
        contact("Carlos Benítez", { reference: "i-2", topics: [] }),
      ]);
      const { view } = await w.send({ kind: "values", path: "contact find", values: { words } });
      expect(names(view)).toEqual(["María Fernanda Benítez"]);
      await w.db((db) => db.contact.deleteMany({ where: { reference: { startsWith: "i-" } } }));
    },
  );

  it("takes a country's code for one where nobody has such initials", async () => {
    await save(w, [contact("Aiko Tanaka", { reference: "i-1", country: "JP", topics: [] })]);
    expect((await w.say("contact find JP Tanaka")).view?.title).toBe("Aiko Tanaka");
    await w.db((db) => db.contact.deleteMany({ where: { reference: "i-1" } }));
  });

  it("puts whoever is called so before whose initials they are", async () => {
    await save(w, [
      contact("Juan Pablo Duarte", { reference: "i-1", topics: [] }),
      contact("J. P. Duarte", { reference: "i-2", topics: [] }),
    ]);
    const { view } = await w.send({ kind: "values", path: "contact find", values: { words: "J. P. Duarte" } });
    expect(names(view)).toEqual(["J. P. Duarte", "Juan Pablo Duarte"]);
    await w.db((db) => db.contact.deleteMany({ where: { reference: { startsWith: "i-" } } }));
  });

  it("folds accents and case, and forgives a typo, saying so", async () => {
    expect((await w.say("contact find OSCAR GIMENEZ")).text).toContain("Óscar Giménez Ayala\n");
    expect((await w.say("contact find Tzompanzi")).text).toMatch(
      /^Efraín Tzompantzi\nShowing results for “tzompantzi”; nothing is written “Tzompanzi”\./,
    );
  });

  it("finds in any language what is filed in another", async () => {
    expect((await w.say("contact find rastreo paraguai", { locale: "pt" })).view?.title).toBe("Ramona Agüero Villalba");
    expect((await w.say("contact find balistique", { locale: "fr" })).text).toContain(
      "Point de contact unique (Brésil) pour\u00a0: balistique",
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
    expect((await w.say("contact find Ramona country:BR")).text).toContain(
      "\nThe country’s single points of contact:\n- João Nascimento:",
    );
    expect((await w.say("contact find xyzzyx")).text).toBe(
      "No contacts\nI find nobody who fits all of that.\n[Fill in the form] /contact find words:xyzzyx",
    );
  });

  it("says when there is no point of contact, and shows who comes closest", async () => {
    const { text } = await w.say("contact find punto de contacto brasil rastreo");
    expect(text).toContain("No single point of contact is named for that. These come closest:");
    expect(text).toContain("João Nascimento");
    const everything = await w.send({ kind: "talk", text: "who is Brazil's point of contact for tracing?" });
    expect(everything.text).toContain("No single point of contact is named for that. These come closest:");
    expect(everything.text).toContain("João Nascimento");
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
    expect(names(first.view)).toEqual(Array.from({ length: 5 }, (_, i) => `Person 0${i}`));
    expect(first.text).toContain("\n1–5 of 10\n");
    const second = await w.press(button(first.view, "More"));
    expect(names(second.view)).toEqual(Array.from({ length: 5 }, (_, i) => `Person 0${i + 5}`));
    expect(second.text).toContain("\n6–10 of 10\n");
  });

  it("says that more than 200 were found, also where some of them answer", async () => {
    await save(
      w,
      Array.from({ length: 201 }, (_, i) =>
        contact(`Zoe ${String(i).padStart(3, "0")}`, { reference: `ht-${i}`, country: "HT", topics: [] }),
      ),
    );
    const cut = "Add a word or an option to narrow it down.";
    expect((await w.say("contact find country:HT")).text).toContain(`These are the first 200. ${cut}`);
    expect((await w.say("contact find zoe")).text).toContain(`These are the first 200. ${cut}`);
    const one = await w.say("contact find zoe 007");
    expect(one.view?.title).toBe("Zoe 007");
    expect((await w.press(button(one.view, "199 others"))).text).toContain(`These are the first 199. ${cut}`);
    await w.db((db) => db.contact.deleteMany({ where: { reference: { startsWith: "ht-200" } } }));
    expect((await w.say("contact find country:HT")).text).not.toContain(cut);
  });

  it("lists each in three short lines, one of them bold, and says no fact twice", async () => {
    const { view } = await w.say("contact find topic:tracing");
    const entries = view?.blocks.flatMap((b) => (b.kind === "items" ? b.items : [])) ?? [];
    expect(entries).toHaveLength(4);
    const shows = view?.blocks.flatMap((b) => (b.kind === "choose" ? b.options.map(({ label }) => label) : [])) ?? [];
    for (const [i, { body }] of entries.entries()) {
      const words = body.map((one) => (typeof one === "string" ? one : "text" in one ? one.text : ""));
      const lines = words.join("").split("\n");
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(64);
      expect(body.filter((inline) => typeof inline === "object" && inline.kind === "strong")).toHaveLength(1);
      expect(shows[i]).toBe(`Show ${lines[0]}`);
    }
    expect(entries[1]?.body).toEqual([
      { kind: "strong", text: "Ramona Agüero Villalba" },
      "\nHead of registration, Registro Nacional de Armas",
      "\nParaguay · point of contact for Tracing, Marking",
    ]);
  });

  it.each([
    [
      "es",
      "Ramona Agüero Villalba\nHead of registration, Registro Nacional de Armas\nTeléfono: +595 21 555 0101\nCorreo electrónico: ramona@example.org, trace@example.org\nHora allí: martes, 12:00 (Asunción)\nPunto de contacto único de Paraguay para marcación y rastreo",
    ],
    [
      "pt",
      "Ramona Agüero Villalba\nHead of registration, Registro Nacional de Armas\nTelefone: +595 21 555 0101\nE-mail: ramona@example.org, trace@example.org\nHora lá: terça-feira, 12:00 (Assunção)\nPonto de contato único (Paraguai) para marcação e rastreamento",
    ],
    [
      "fr",
      "Ramona Agüero Villalba\nHead of registration, Registro Nacional de Armas\nTéléphone : +595 21 555 0101\nCourriel : ramona@example.org, trace@example.org\nHeure sur place : mardi 12:00 (Asunción)\nPoint de contact unique (Paraguay) pour : marquage et traçage",
    ],
  ])("speaks %s", async (locale, start) => {
    expect(
      (await w.say("contact find poc:true country:PY topic:tracing", { locale })).text
        .replaceAll("\u00a0", " ")
        .startsWith(start),
    ).toBe(true);
    expect((await w.say("contact find", { locale })).text).toMatch(
      /- \/contact find (?:rastr|traç)\S+ pa(?:ís|ys):PY\n/u,
    );
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
    ]);
  });

  it("is offered by any word of the name, and asks which one is meant", async () => {
    expect((await w.say("contact show aguero")).text).toBe(RAMONA);
    const many = await w.say('contact show "no such person"');
    expect(many.text).toBe(
      "contact: I find nothing called “no such person” that you may see. Write a part of its name.",
    );
    await save(w, [contact("Ramona Other", { reference: "py-9" })]);
    const { form, text } = await w.say("contact show ramona");
    expect(form?.title).toBe("Show a contact");
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

  it.each([
    ["Mirta Canette", "Mirta Cañete"],
    ["Ramona Villalva", "Ramona Agüero Villalba"],
    ["Tzompanzi", "Efraín Tzompantzi"],
    ["Oscar Jimenez", "Óscar Giménez Ayala"],
  ])("asks whether somebody was meant whose name has a slip: %s", async (typed, name) => {
    const before = (await looks()).length;
    const { text, plan } = await w.send({ kind: "values", path: "contact show", values: { contact: typed } });
    expect(text).toContain(`I find nothing called “${typed}”. Did you mean ${name} – `);
    expect(plan).toMatchObject({
      kind: "form",
      errors: { contact: { suggestions: [{ label: expect.stringContaining(name) as string }] } },
    });
    expect(await looks()).toHaveLength(before);
    const choices = await w.send({ kind: "suggest", path: "contact show", option: "contact", text: typed, values: {} });
    expect(choices.plan).toMatchObject({ choices: [{ label: expect.stringContaining(name) as string }] });
  });

  it.each(["Mirta Gómez", "Ramona Nascimento", "Gómez"])("takes %s for nobody else", async (typed) => {
    const { text } = await w.send({ kind: "values", path: "contact show", values: { contact: typed } });
    expect(text).toBe(`contact: I find nothing called “${typed}” that you may see. Write a part of its name.`);
  });

  it("knows nobody above the caller's ceiling, by name or by id", async () => {
    const quiet = await w.db((db) => db.contact.findFirstOrThrow({ where: { reference: "mx-2" } }));
    const shown = async (typed: string) =>
      (await w.send({ kind: "values", path: "contact show", values: { contact: typed } })).text;
    for (const typed of ["Inés", "Inés Quiet"]) expect(await shown(typed)).toContain("I find nothing called");
    // An id is not shown, and what is said of it is the same as of one that is nothing's.
    for (const id of [quiet.id, "0z0z0z0z0z"])
      expect(await shown(id)).toBe("contact: That is not there any more, or not for you to see.");
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
