import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
let w: World;
beforeAll(async () => {
  w = await world();
  await w.db((db) => db.person.updateMany({ where: { id: "c1guest" }, data: { role: "member" } }));
});
afterAll(() => w.close());
beforeEach(() => {
  w.clock.forward(24 * 3_600_000);
});

const press = (said: Said, label: string, who: Who) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => [one.label, one.spoken].includes(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return w.press(found, who);
};
const suggest = (title: string, url = `https://example.org/${encodeURIComponent(title)}`, as = "member") =>
  w.send({ kind: "values", path: "resource add", values: { title, url, kind: "law", again: true } }, { as });
const itemOf = (title: string) =>
  w.db(async (db) => {
    const { id } = await db.resource.findFirstOrThrow({ where: { title } });
    return db.reviewItem.findFirstOrThrow({ where: { subjectId: id }, include: { decisions: true } });
  });
const decided = async (title: string, how: string, who: Who = MODERATOR) => {
  await suggest(title);
  await w.say(`review ${how.replace("_", (await itemOf(title)).id)}`, who);
};
const approved = (title: string) => decided(title, "approve _");
const passes = async (title: string, url?: string): Promise<boolean> => {
  const { text } = await suggest(title, url);
  const published = (await w.db((db) => db.resource.findFirstOrThrow({ where: { title } }))).publishedAt !== null;
  expect([title, text.includes("this one needs no review"), text.includes("A moderator will look at it")]).toEqual([
    title,
    published,
    !published,
  ]);
  return published;
};

describe("suggestions of somebody whose others were approved", () => {
  it("are reviewed as ever, until the community has it otherwise", async () => {
    for (const title of ["Amber", "Basalt", "Chalk"]) await approved(title);
    expect(await passes("Dolomite")).toBe(false);
    await w.say(`review approve ${(await itemOf("Dolomite")).id}`, MODERATOR);
    expect((await w.say("settings edit trust:3")).refusal).toBe("role.least");
    const said = await w.say("settings edit trust:3", MODERATOR);
    expect(said.text).toContain("Suggestions without review – after 3 in a row that were approved (before: Default)");
    expect((await w.say("settings", { ...MODERATOR, locale: "fr" })).text.replaceAll(/\s/g, " ")).toContain(
      "Propositions sans relecture : après 3 approuvées de suite",
    );
  });

  it("are published at once, and that is said", async () => {
    expect(await passes("Emerald")).toBe(true);
    expect((await w.say("resource find emerald", { as: "guest" })).text).toContain("Emerald");
    expect((await w.say("review list", MODERATOR)).view?.title).toBe("Nothing awaits review");
    const { decision, decidedById, decisions } = await itemOf("Emerald");
    expect([decision, decidedById, decisions.map(({ what, byId, waited }) => [what, byId, waited])]).toEqual([
      "approved",
      null,
      [["trusted", null, null]],
    ]);
  });

  it("stand before moderators, any of whom takes them back; that ends the trust until it is decided", async () => {
    await w.tick();
    const list = await w.say("review list", MODERATOR);
    expect(list.text).toContain("1 suggestion passed without review in a week.");
    const passed = await press(list, "Show them", MODERATOR);
    expect(passed.text).toContain("Emerald\nSuggested by The member · 1 day ago");
    const card = await press(passed, "Show Emerald", MODERATOR);
    expect(card.text).toMatch(/It passed without review: .*\. Enough of theirs in a row were approved before\./);
    const history = await press(card, "History", ADMIN);
    expect(history.text).toContain("It passed without review");
    expect(actionsIn(history.view!).map(({ label }) => label)).toContain("Undo");
    const late = await w.say(`review reject ${(await itemOf("Emerald")).id} no`, MODERATOR);
    expect(late.text).toMatch(/^Somebody approved that already/);
    await press(card, "Undo", MODERATOR);
    expect((await w.say("resource find emerald", { as: "guest" })).text).not.toContain("Emerald (");
    expect((await w.tick()).map(({ view }) => JSON.stringify(view))).toEqual([
      expect.stringContaining("“Emerald” was taken back: it awaits review again."),
    ]);
    expect((await w.say("review list", MODERATOR)).text).not.toContain("passed without review");
    expect(await passes("Flint")).toBe(false);
    await w.say(`review approve ${(await itemOf("Emerald")).id}`, MODERATOR);
    expect(await passes("Garnet")).toBe(true);
  });

  it("are reviewed where they may be there already, or are more sensitive than usual", async () => {
    expect(await passes("Garnet of the mountains", "https://www.example.org/Garnet/?utm_source=x")).toBe(false);
    expect(await passes("Garnett", "https://example.org/other")).toBe(false);
    // What the submitter may not know of counts as well.
    await w.db((db) =>
      db.resource.create({
        data: {
          ...{
            communityId: w.community,
            id: "hidden1",
            title: "Hidden",
            folded: "hidden",
            kind: "law",
            language: "en",
          },
          ...{
            url: "https://example.org/hidden",
            sharing: "red",
            createdAt: w.clock.now(),
            publishedAt: w.clock.now(),
          },
        },
      }),
    );
    expect(await passes("Open one", "https://example.org/hidden")).toBe(false);
    for (const title of ["Flint", "Garnet of the mountains", "Garnett", "Open one"])
      await w.say(`review approve ${(await itemOf(title)).id}`, MODERATOR);
  });

  it("are reviewed again once one of the last was rejected, or sent back; until enough are approved in a row", async () => {
    expect(await passes("Halite")).toBe(true);
    const { id } = await itemOf("Halite");
    await w.say(`review reopen ${id}`, ADMIN);
    await w.say(`review reject ${id} "Not ours."`, MODERATOR);
    for (const title of ["Iolite", "Jade", "Kyanite"]) {
      expect(await passes(title)).toBe(false);
      await w.say(`review approve ${(await itemOf(title)).id}`, MODERATOR);
    }
    expect(await passes("Lapis")).toBe(true);
    await w.say("settings edit trust:0", MODERATOR);
    expect(await passes("Marble")).toBe(false);
    await w.say(`review ask ${(await itemOf("Marble")).id} "Which one?"`, MODERATOR);
    await w.say("settings edit trust:3", MODERATOR);
    expect(await passes("Nephrite")).toBe(false);
    await w.tick();
  });

  it("are those of nobody else, and not what moderators decide of their own", async () => {
    for (const title of ["Own one", "Own two", "Own three"]) {
      await suggest(title, undefined, "moderator");
      await w.say(`review approve ${(await itemOf(title)).id}`, MODERATOR);
    }
    expect((await suggest("Own four", undefined, "moderator")).text).toContain("A moderator will look at it");
    expect((await w.say("review passed")).refusal).toBe("role.least");
  });
});
