import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const DAY_MS = 86_400_000;
const MODERATOR: Who = { as: "moderator", locale: "en" };
const MEMBER: Who = { locale: "en" };
const GUEST: Who = { as: "guest", locale: "en" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  const law = { kind: "law", country: "PY", language: "es", topics: ["marking"] } as const;
  await save(w, [
    resource("Ley vieja de armas", {
      ...{ ...law, titles: { en: "Old arms act" }, citation: "Ley 100/1990", year: 1990 },
      ...{ url: "https://law.example/old", legalStatus: "repealed", statusAsOf: "2026-01-05" },
    }),
    resource("Ley nueva de armas", {
      ...{ ...law, titles: { en: "New arms act" }, citation: "Ley 200/2010", year: 2010 },
      ...{ url: "https://law.example/new", legalStatus: "in-force" },
    }),
    resource("Ley antigua de armas", {
      ...{ ...law, titles: { en: "Ancient arms act" }, legalStatus: "superseded" },
      url: "https://law.example/ancient",
    }),
    resource("Ley secreta de armas", { ...law, sharing: "red", url: "https://law.example/secret" }),
    resource("Handbook on arms", { kind: "guide", topics: ["marking"], url: "https://law.example/handbook" }),
    resource("Ruling on arms", { kind: "ruling", topics: ["marking"], url: "https://law.example/ruling" }),
  ]);
  await replaced("Ley vieja de armas", "Ley nueva de armas");
  await replaced("Ley antigua de armas", "Ley secreta de armas");
});
afterAll(() => w.close());

const idOf = async (title: string) => (await w.db((db) => db.resource.findFirstOrThrow({ where: { title } }))).id;
const replaced = async (title: string, by: string) => {
  const replacedById = await idOf(by);
  await w.db((db) => db.resource.updateMany({ where: { title }, data: { replacedById } }));
};
/** The line below a title. */
const below = ({ text }: Said, title: string) => {
  const lines = text.split("\n");
  return lines[lines.findIndex((line) => line.startsWith(title) || line.includes(`. ${title}`)) + 1];
};
const labels = ({ view }: Said) => actionsIn(view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Said, label: string) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no button "${label}" among ${labels(said).join(", ")}`);
  return found;
};
/** What stands in the file that an answer brings. */
const textOf = async ({ view }: Said): Promise<string> => {
  const part = (view?.blocks ?? []).find((one) => one.kind === "file");
  const file = part?.kind === "file" ? await openFile(w.product.tokens, part.token, w.community) : undefined;
  return Buffer.from(file?.base64 ?? "", "base64").toString();
};

describe("what holds no more", () => {
  it("says so in collections, among what is related, and among citations", async () => {
    const collected = await w.say('resource collect "Ley vieja de armas" collection:"To read"', MEMBER);
    await w.press(button(collected, "Make it"), MEMBER);
    const says = "Law · Paraguay · 1990 · Repealed · Spanish";
    expect(below(await w.say('resource collections "To read"', MEMBER), "Old arms act")).toBe(says);
    expect(below(await w.say('resource related "Handbook on arms"', MEMBER), "Old arms act")).toBe(says);
    await w.say('resource cite "Handbook on arms" "Ley vieja de armas"', MODERATOR);
    expect(below(await w.say('resource citations "Handbook on arms"', MEMBER), "Old arms act")).toBe(says);
    // What is in force says nothing of it in a line that short.
    expect(below(await w.say('resource related "Handbook on arms"', MEMBER), "New arms act")).toBe(
      "Law · Paraguay · 2010 · Spanish",
    );
  });

  it.each([
    ["en", "Old arms act", "Repealed · replaced by “New arms act”"],
    ["es", "Ley vieja de armas", "Derogado · sustituido por «Ley nueva de armas»"],
    ["pt", "Ley vieja de armas", "Revogado · substituído por “Ley nueva de armas”"],
    ["fr", "Ley vieja de armas", "Abrogé · remplacé par « Ley nueva de armas »"],
  ])("is found with what took its place, in %s", async (locale, title, says) => {
    const said = await w.say("resource find armas", { as: "guest", locale });
    expect(below(said, title)?.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(says);
    expect(below(await w.say("resource list", { as: "guest", locale }), title)).toContain(
      title === "Old arms act" ? "New arms act" : "Ley nueva",
    );
  });

  it("is found without what the reader may not know of", async () => {
    const line = async (who: Who) => below(await w.say("resource find armas sort:title", who), "Ancient arms act");
    expect(await line(GUEST)).toBe("Law · Paraguay · Superseded · Spanish");
    expect(await line(MODERATOR)).toBe("Law · Paraguay · Superseded · replaced by “Ley secreta de armas” · Spanish");
  });

  it("says so in a reading list, with its year, its citation and what replaced it", async () => {
    const said = await w.say('resource reading-list collection:"To read" format:md', MEMBER);
    const text = await textOf(said);
    expect(text).toContain("### 1\\. Old arms act\n");
    for (const row of [
      ["Year", "1990"],
      ["Citation", "Ley 100/1990"],
      ["Legal status", "Repealed"],
      ["What took its place", "New arms act"],
    ])
      expect(text).toContain(`- **${row.join("**: ")}\n`);
  });
});

describe("when something was checked", () => {
  it("is said of each hit, and that nobody ever looked; never of what stays what it is", async () => {
    await w.say('resource verify "Ley nueva de armas"', MODERATOR);
    const said = await w.say("resource find arms", GUEST);
    expect(below(said, "New arms act")).toBe("Law · Paraguay · 2010 · In force · Spanish · checked 24 Nov 2026");
    expect(below(said, "Handbook on arms")).toBe("Guide · English · not checked yet");
    expect(below(said, "Ruling on arms")).toBe("Court ruling · English");
    // It was given with the day as of which that was so.
    expect(below(said, "Old arms act")).toContain("checked 5 Jan 2026");
  });

  it("is not said of a law that somebody read without saying whether it is in force", async () => {
    const read = { kind: "law", source: "Gaceta", readOn: "2026-02-03", url: "https://law.example/decree" } as const;
    await save(w, [resource("Zither decree", read)]);
    expect(below(await w.say("resource list", GUEST), "Zither decree")).toBe("Law · English · not checked yet");
  });

  it.each([
    ["es", "comprobado el 24 nov 2026", "aún sin comprobar"],
    ["pt", "verificado em 24 de nov. de 2026", "ainda não verificado"],
    ["fr", "vérifié le 24 nov. 2026", "pas encore vérifié"],
  ])("is said in %s", async (locale, checked, never) => {
    const said = await w.say("resource find arms", { as: "guest", locale });
    expect(below(said, "Ley nueva de armas")).toContain(checked);
    expect(below(said, "Handbook on arms")).toContain(never);
  });

  it("stands on a card, with the next check", async () => {
    expect((await w.say('resource show "Handbook on arms"', GUEST)).text).toContain(
      "\nNot checked yet · Next check: November 2028\n",
    );
    expect((await w.say('resource show "Ley nueva de armas"', GUEST)).text).toContain(
      "\nChecked by The moderator on 24 November 2026 · Next check: November 2027\n",
    );
    const ruling = (await w.say('resource show "Ruling on arms"', GUEST)).text;
    expect(ruling).not.toMatch(/[Cc]heck/);
  });

  it("puts what somebody checked before what nobody did, of what fits as well", async () => {
    const guide = { kind: "guide", topics: [], language: "en" } as const;
    await save(
      w,
      ["Alpha", "Beta", "Gamma"].map((name) =>
        resource(`Zeppelin guide ${name}`, { ...guide, url: `https://z.example/${name}` }),
      ),
    );
    const order = async () =>
      (await w.say("resource find zeppelin", GUEST)).text.match(/(?<=Zeppelin guide )\w+(?= \()/g);
    const [first, second, last = ""] = (await order()) ?? [];
    await w.say(`resource verify "Zeppelin guide ${last}"`, MODERATOR);
    expect(await order()).toEqual([last, first, second]);
    // What was found to be withdrawn is nothing to begin with.
    await w.say(`resource verify "Zeppelin guide ${last}" still:repealed`, MODERATOR);
    expect((await order())?.[0]).toBe(first);
  });
});

describe("who suggested it", () => {
  it("is said to moderators and to themselves once it is published, and to nobody else", async () => {
    await w.say('resource add "Member’s guide" https://s.example/ guide', MEMBER);
    const card = 'resource show "Member’s guide"';
    expect((await w.say(card, MEMBER)).text).not.toContain("You suggested it");
    await w.press(button(await w.say(card, MODERATOR), "Approve"), MODERATOR);
    expect((await w.say(card, MODERATOR)).text).toContain("Suggested by The member");
    expect((await w.say(card, MEMBER)).text).toContain("You suggested it");
    expect((await w.say(card, GUEST)).text).not.toMatch(/suggested/i);
  });
});

describe("what a moderator says to be amended or repealed", () => {
  it.each(["amended", "repealed"])("is asked what took its place, where nobody said: %s", async (still) => {
    await save(w, [resource(`Statute ${still}`, { kind: "law", url: `https://a.example/${still}` })]);
    const said = await w.say(`resource verify "Statute ${still}" still:${still}`, MODERATOR);
    expect(said.text).toContain("What took its place?");
    const form = await w.press(button(said, "Say what replaced it"), MODERATOR);
    expect(form.form).toBeDefined();
    const by = await idOf("Ley nueva de armas");
    const named = await w.say(`resource verify "Statute ${still}" still:${still} successor:${by}`, MODERATOR);
    expect(named.text).not.toContain("What took its place?");
    expect((await w.say(`resource verify "Statute ${still}"`, MODERATOR)).text).not.toContain("What took its place?");
  });
});

describe("a digest of what was checked", () => {
  it("calls it as its reader does", async () => {
    await w.say("digest schedule daily sections:rechecked", { ...MODERATOR, channel: "general" });
    w.clock.forward(DAY_MS);
    await w.tick();
    await w.say('resource verify "Ley nueva de armas"', MODERATOR);
    w.clock.forward(DAY_MS);
    const said = (await w.tick()).map(({ view }) =>
      toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() }),
    );
    expect(said.join("\n")).toContain("New arms act · checked");
  });
});
