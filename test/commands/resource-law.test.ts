import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR: Who = { as: "moderator" };
const GUEST: Who = { as: "guest" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-28T15:00:00Z" });
  await save(w, [
    resource("Ley de Armas de 1990", {
      ...{ kind: "law", country: "UY", language: "es", citation: "Ley 16.000", year: 1990 },
      summary: "La ley de armas, armas y municiones que regía antes sobre armas.",
    }),
    resource("Ley de Armas de Fuego", {
      ...{
        kind: "law",
        country: "UY",
        language: "es",
        citation: "Ley N.º 20.429",
        adoptedOn: "2014-08-15",
        body: "Parlamento",
      },
      ...{ legalStatus: "in-force", statusAsOf: "2026-03-02", url: "https://law.example.org/20429" },
      ...{
        titles: { en: "Firearms Act of Uruguay", pt: "Lei de Armas de Fogo do Uruguai" },
        crimes: ["money-laundering"],
      },
      ...{ source: "Diario Oficial", readOn: "2026-03-01", languages: ["en"] },
    }),
    resource("Gomez v. State", {
      ...{ kind: "ruling", country: "UY", court: "Suprema Corte de Justicia", caseNumber: "145/2018", year: 2018 },
      outcome: "The seizure of the pistol was upheld.",
    }),
    resource("Resolution on marking", {
      kind: "resolution",
      body: "UN Security Council",
      citation: "S/RES/2220 (2015)",
      year: 2015,
    }),
    resource("Resolution on records", { kind: "resolution", body: "OAS General Assembly", year: 2019 }),
  ]);
});
afterAll(() => w.close());

const labels = (said: Said) => actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const row = (title: string) =>
  w.db(async (db) => {
    const found = await db.resource.findFirstOrThrow({ where: { title } });
    const where = { resourceId: found.id };
    const topics = await db.resourceTopic.findMany({ where, select: { topicKey: true } });
    return { ...found, topics, titles: await db.resourceTitle.findMany({ where }) };
  });
const find = (words: string, who: Who = GUEST) => w.say(`resource find ${words}`, who);

describe("a law that is asked for by its name", () => {
  it.each([
    ["its title", "Ley de Armas de Fuego", "en"],
    ["its title in another language", "firearms act of uruguay", "en"],
    ["its citation", "Ley 20.429", "es"],
    ["its citation, written otherwise", "ley nº 20429", "en"],
  ])("%s: is one card with its status and where to read it", async (_, words, locale) => {
    const said = await find(words, { ...GUEST, locale });
    const [title, facts, status] = said.text.split("\n");
    expect([title, facts, status]).toEqual(
      locale === "es"
        ? ["Ley de Armas de Fuego", "Ley · Uruguay · 2014", "Vigente, al 2 de marzo de 2026"]
        : ["Firearms Act of Uruguay", "Law · Uruguay · 2014", "In force, as of March 2, 2026"],
    );
    expect(said.text).toContain("https://law.example.org/20429");
    expect(said.text).toContain("Ley N.º 20.429");
  });

  it("is a card that leads to the others that were found, too", async () => {
    const said = await find("Ley de Armas de Fuego");
    expect(said.text).toContain("Firearms Act of Uruguay\nLaw · Uruguay · 2014");
    expect(labels(said)).toContain("1 other found");
    expect((await w.press(button(said, "1 other found"), GUEST)).text).toMatch(/^2 resources/);
  });

  it.each([
    ["money laundering law", "Firearms Act of Uruguay"],
    ["resolutions of the Security Council", "Resolution on marking"],
    ["resoluciones de la OEA", "Resolution on records"],
    ["145/2018", "Gomez v. State"],
    ["resolutions since 2018", "Resolution on records"],
    ["ley vigente Uruguay", "Firearms Act of Uruguay"],
    ["Suprema Corte de Justicia", "Gomez v. State"],
  ])("%s finds %s first", async (words, title) => {
    const said = await find(words);
    expect(
      said.text.split("\n").find((line) => line.includes(title) || /Resolution on|Gomez|Ley de/.test(line)),
    ).toContain(title);
  });

  it("says of each of several what it is, whose, of which year, and whether it holds", async () => {
    expect((await find("armas Uruguay")).text).toContain("Law · Uruguay · 2014 · In force · Spanish");
  });

  it("what in the world is typed, is answered", async () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...Array.from("ley 20.429 'N.º\"()&|!:*<->\\%_$1–/")), maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        await w.send(
          { kind: "values", path: "resource find", values: { words: words.trim() === "" ? "x" : words } },
          GUEST,
        );
        expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what becomes of a law", () => {
  it("is said by a moderator, who is asked what took its place; and stands after that", async () => {
    const { id } = await row("Ley de Armas de 1990");
    const said = await w.say(`resource edit ${id} status:repealed why:"A new act was passed."`, MODERATOR);
    expect(said.text).toContain("What took its place?");
    expect(await row("Ley de Armas de 1990")).toMatchObject({
      ...{ legalStatus: "repealed", statusAsOf: new Date("2026-11-28"), changedAt: w.clock.now() },
    });
    const replaced = await w.say(`resource replace ${id} by:"Ley de Armas de Fuego"`, MODERATOR);
    expect(replaced.text).toContain("“Firearms Act of Uruguay” took its place.");
    expect(labels(await w.press(button(replaced, "Show what replaced it"), GUEST))).toContain(
      "Replaced: Ley de Armas de 1990",
    );
    // It says "armas" more often.
    const lines = (await find("ley armas", { ...GUEST, locale: "es" })).text.split("\n");
    const at = (title: string) => lines.findIndex((line) => line.startsWith(title));
    expect(at("Ley de Armas de Fuego")).toBeLessThan(at("Ley de Armas de 1990"));
    expect(at("Ley de Armas de Fuego")).toBeGreaterThan(-1);
    const successor = (await row("Ley de Armas de Fuego")).id;
    expect((await w.say(`resource replace ${successor} by:${id}`, MODERATOR)).refusal).toBe("resource.replace.circle");
    const history = await w.press(button(await w.say(`resource show ${id}`, GUEST), "Show history"), GUEST);
    expect(history.text).toContain("Not known → Repealed");
    expect(history.text).toContain("“A new act was passed.”");
    expect(history.text).toContain("nothing → Firearms Act of Uruguay");
  });

  it("is changed by who suggested it while it waits, by moderators, and by nobody else", async () => {
    const added = await w.say(
      'resource add "Decree on depots" https://law.example.org/depots law country:UY citation:"Decreto 12" status:in-force asof:2026-02-01',
    );
    expect(added.text).toContain("Thank you.");
    const { id } = await row("Decree on depots");
    expect(await row("Decree on depots")).toMatchObject({
      citation: "Decreto 12",
      legalStatus: "in-force",
      statusAsOf: new Date("2026-02-01"),
    });
    await w.say(`resource edit ${id} year:2021 topic:marking body:Ministry`);
    await w.say(`resource title ${id} es "Decreto sobre depósitos"`);
    expect(await row("Decree on depots")).toMatchObject({
      ...{ year: 2021, body: "Ministry", topics: [{ topicKey: "marking" }] },
      titles: [{ language: "es", title: "Decreto sobre depósitos" }],
    });
    expect((await find("decreto depósitos", { as: "member" })).text).toContain("Decree on depots");
    await w.say(
      `review approve ${(await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: id } }))).id}`,
      MODERATOR,
    );
    expect((await w.say(`resource edit ${id} year:2022`)).text).toContain("A moderator looks at what you would change");
    expect((await w.say(`resource title ${id} es "x"`)).text).toContain("A moderator looks at “x”");
    expect((await w.say(`resource edit ${id} year:none`, MODERATOR)).text).toContain("Changed.");
    expect((await w.say(`resource edit ${id} year:none`, MODERATOR)).text).toContain("It says that already");
    expect((await row("Decree on depots")).year).toBeNull();
  });

  it("is changed by who speaks for its country", async () => {
    const { id } = await row("Gomez v. State");
    const [communityId, personId, now] = [w.community, "speaker", w.clock.now()];
    await w.db(async (db) => {
      await db.person.create({ data: { communityId, id: personId, name: "Speaker", role: "member", createdAt: now } });
      await db.handle.create({ data: { communityId, platform: "console", externalId: "speaker", personId } });
    });
    const changes = () => w.say(`resource edit ${id} summary:"A pistol was seized."`, { as: "speaker" });
    expect((await changes()).text).toContain("A moderator looks at what you would change");
    await w.db((db) => db.correspondent.create({ data: { communityId, country: "UY", personId, since: now } }));
    expect((await changes()).text).toContain("Changed.");
  });

  it("keeps what somebody else changed meanwhile", async () => {
    const { id } = await row("Resolution on records");
    const form = await w.say(`resource edit ${id} year:2020 seen:0`, MODERATOR);
    expect(form.text).toContain("Changed.");
    // Their form still shows the year of before.
    await w.say(`resource edit ${id} year:2019 citation:"AG/RES. 1" seen:0`, MODERATOR);
    expect(await row("Resolution on records")).toMatchObject({ year: 2020, citation: "AG/RES. 1" });
  });

  it("needs an address, a citation or a source", async () => {
    expect((await w.say('resource add "Somewhere" law')).refusal).toBe("resource.add.where");
    expect((await w.say('resource add "By its citation" law citation:"Ley 1"')).text).toContain("Thank you.");
  });
});

describe("resource list", () => {
  it("filters, sorts and counts", async () => {
    const titles = async (options: string) =>
      (await w.say(`resource list ${options}`, { ...GUEST, locale: "es" })).text
        .split("\n")
        .filter((line) => line.includes("(http") && /^(?:Ley|Gomez|Resolution|Decree)/.test(line))
        .map((line) => line.replace(/ \(http.*/, ""));
    expect(await titles("kind:law status:in-force country:UY language:en")).toEqual(["Ley de Armas de Fuego"]);
    expect(await titles("kind:resolution sort:year")).toEqual(["Resolution on records", "Resolution on marking"]);
    expect(await titles("body:security sort:title since:2000 until:2020")).toEqual(["Resolution on marking"]);
    expect(await titles("crime:money-laundering")).toEqual(["Ley de Armas de Fuego"]);
  });

  it("says what to leave out where nothing fits", async () => {
    const said = await w.say("resource list kind:training country:UY", GUEST);
    expect(said.text).toContain("I find nothing that fits all of that.");
    expect(labels(said)).toEqual(["Without kind (3)", "Show all (5)"]);
  });
});
