import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceFreshness } from "../../../../src/core/features/resources/freshness/freshness-chore.ts";
import { linkChecks } from "../../../../src/core/features/resources/freshness/links/link-checks-chore.ts";
import type { Looked, Web } from "../../../../src/core/services/web/web.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };

let w: World;
const looked: string[] = [];
const answers = new Map<string, Looked>();
let dies: string | undefined;
const web: Web = {
  async look(address) {
    if (address === dies) throw new Error("killed");
    looked.push(address);
    return answers.get(address) ?? { kind: "answered", code: 200, url: address, forGood: true };
  },
  page: async () => undefined,
  close: async () => undefined,
};
const URLS = Array.from({ length: 6 }, (_, n) => `https://laws.example.org/${n}`);

beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  // The addresses of a demo are for show.
  await w.store.system((db) => db.community.updateMany({ data: { demo: false } }));
  await save(w, [
    resource("Law of arms", { kind: "law", url: URLS[0]! }),
    resource("Guide of arms", { kind: "guide", url: URLS[1]! }),
    resource("Ruling on arms", { kind: "ruling", url: URLS[2]! }),
  ]);
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
/** What people are asked by the next morning's chore, after so many days, of two replicas that do it at once. */
async function after(days: number): Promise<(readonly [to: string, view: View])[]> {
  w.clock.forward(days * DAY_MS);
  await Promise.all([resourceFreshness.run(w), resourceFreshness.run(w)]);
  return (await w.tick()).filter(({ caller }) => caller === undefined).map(({ to, view }) => [to.recipient, view]);
}
const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const whoever = (to: string) => ({ as: to });
const shown = async (title: string, who = {}): Promise<Said> =>
  w.say(`resource show "${title}"`, { locale: "en", ...who });
const row = (title: string) =>
  w.db((db) => db.resource.findFirstOrThrow({ where: { title }, include: { freshness: true, history: true } }));

describe("over two years, what stands in the library", () => {
  it("is asked about when its year is over, one moderator at a time, each thing once", async () => {
    expect(await after(364)).toEqual([]);
    const told = await after(1);
    expect(told.map(([, { title }]) => title)).toEqual(["Is this still in force?"]);
    expect(plain(told[0]![1]).split("\n")).toEqual([
      "Is this still in force?",
      `Law of arms (${URLS[0]!})`,
      "Kind: Law",
      "Nobody has looked since 24 November 2026.",
      expect.stringMatching(
        /^\[Still in force\] \/resource verify .*seen:"2026-11-24T15:00:00\.000Z" shown:[0-9a-f]{10} resource:0000000001$/,
      ),
      expect.stringMatching(/^\[Amended…\] \/resource verify /),
      expect.stringMatching(/^\[Repealed…\] \/resource verify /),
      expect.stringMatching(/^\[Not my field\] \/resource verify /),
    ]);
    expect(await after(0)).toEqual([]);
    expect(await after(1)).toEqual([]);
  });

  it("is the next one's to say where it is nobody's field, or nobody answers", async () => {
    const first = await row("Law of arms");
    const asked = first.freshness!.askedId!.replace(/^c1/, "");
    const view = { resource: first.id, still: "not-mine" };
    const passed = await w.send({ kind: "values", path: "resource verify", values: view }, whoever(asked));
    expect(passed.text).toContain("Somebody else is asked tomorrow");
    expect((await w.send({ kind: "values", path: "resource verify", values: view }, whoever(asked))).text).toContain(
      "not asked about it any more",
    );
    const [told] = await after(1);
    expect(told![0]).not.toBe(asked);
    expect((await shown("Law of arms")).text).not.toContain("Not checked");
    // Everybody was asked, and nobody said: that is for moderators, in one line.
    expect(await after(30)).toEqual([]);
    expect((await shown("Law of arms")).text).toContain("Not checked since November 2026.");
    expect((await w.say("home", MODERATOR)).text).toContain("Nobody says whether 1 resource is still in force.");
    expect((await w.say("resource stale", MODERATOR)).text).toContain("Law of arms\nNot checked since November 2026.");
  });

  it("stands below what was looked at, marked and not hidden", async () => {
    await save(w, [resource("Law of arms and more", { kind: "law", url: URLS[3]! })]);
    const { text } = await w.say("resource find arms kind:law", { locale: "en" });
    expect(text).toContain("Law · English · not checked since November 2026");
    expect(text.indexOf("Law of arms and more")).toBeLessThan(text.indexOf("Law of arms ("));
    expect((await w.say("find arms", { locale: "en" })).text).toContain("not checked since November 2026");
  });

  it("is checked by one press, and asked about a year later, first of whoever said it", async () => {
    const card = await shown("Law of arms", MODERATOR);
    const done = await w.press(button(card.view, "Still in force"), MODERATOR);
    expect(done.text).toContain("Thank you. It says from now on that it was checked today.");
    expect(done.text).toMatch(/Checked by The moderator on \d+ December 2027/);
    expect(await row("Law of arms")).toMatchObject({ legalStatus: "in-force", freshness: { turn: 0, askedId: null } });
    expect((await w.say("resource stale", MODERATOR)).text).toContain("There is no resource to look at.");
    expect(await after(300)).toEqual([]);
    const told = await after(66);
    expect(told.map(([to, { title }]) => [to, title])).toContainEqual(["moderator", "Is this still in force?"]);
  });

  it("says what took its place where it was repealed, and is not asked about any more", async () => {
    const before = await row("Law of arms");
    const seen = before.freshness!.verifiedAt!.toISOString();
    const verify = (still: string, who: object, more = {}) =>
      w.send({ kind: "values", path: "resource verify", values: { resource: before.id, still, seen, ...more } }, who);
    const after1 = await row("Law of arms and more");
    expect((await verify("repealed", MODERATOR, { successor: before.id })).text).toContain(
      "Nothing takes its own place",
    );
    const [one, other] = await Promise.all([
      verify("repealed", MODERATOR, { successor: after1.id }),
      verify("in-force", ADMIN),
    ]);
    // Of two who answer one question at once, one does; the other is told.
    const refused = [one, other].filter(({ text }) => text.includes("Somebody has answered"));
    expect(refused).toHaveLength(1);
    if (refused[0] === one)
      await w.say(`resource verify ${before.id} still:repealed successor:${after1.id}`, MODERATOR);
    const law = await row("Law of arms");
    expect(law).toMatchObject({ legalStatus: "repealed", replacedById: after1.id });
    expect(law.history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["status", "status_as_of", "replaced_by"]),
    );
    expect((await shown("Law of arms", MODERATOR)).text).not.toContain("[Still in force]");
    await after(800);
    expect((await row("Law of arms")).freshness).toMatchObject({ askedId: null, unansweredAt: null });
    expect((await row("Ruling on arms")).freshness).toBeNull();
    expect((await row("Guide of arms")).freshness).not.toBeNull();
  });

  it("is for moderators and whoever is asked to say, and for nobody else", async () => {
    expect((await w.say('resource verify "Ruling on arms"', { locale: "en" })).text).toContain(
      "That is for moderators",
    );
    expect((await w.say("resource stale", { locale: "en" })).refusal).toBeDefined();
  });

  it("keeps nobody busy: five questions at a time", async () => {
    await save(
      w,
      Array.from({ length: 14 }, (_, n) =>
        resource(`Statute ${n}`, { kind: "law", url: `https://s.example.org/${n}` }),
      ),
    );
    const told = await after(366);
    const asked = await w.db((db) =>
      db.resourceFreshness.groupBy({ by: ["askedId"], _count: true, where: { askedId: { not: null } } }),
    );
    expect(asked.map(({ _count }) => _count).every((count) => count <= 5)).toBe(true);
    expect(told.length).toBeGreaterThan(4);
    expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("what somebody says is wrong", () => {
  it("waits for moderators as one entry, and each is told what became of it", async () => {
    const flag = (what: string, who = {}) =>
      w.send(
        { kind: "values", path: "resource flag", values: { resource: "Ruling on arms", what } },
        { locale: "en", ...who },
      );
    expect((await flag("It was quashed")).text).toContain("It waits for the moderators");
    await flag("The wrong court", ADMIN);
    // The questions of this morning took all that one is told unasked in a day.
    w.clock.forward(DAY_MS);
    await w.tick();
    expect((await w.say("review list", MODERATOR)).text).toContain("Ruling on arms\n2 say that something is wrong");
    const { id } = await row("Ruling on arms");
    const flags = await w.send({ kind: "values", path: "resource flags", values: { resource: id } }, MODERATOR);
    expect(flags.text).toContain("It was quashed");
    await w.say('resource edit "Ruling on arms" court:"Supreme Court"', MODERATOR);
    const mended = await w.send({ kind: "values", path: "resource flags", values: { resource: id } }, MODERATOR);
    await w.press(button(mended.view, "It is put right"), MODERATOR);
    const told = (await w.tick()).map(({ to, view }) => [to.recipient, plain(view)] as const);
    expect(told.map(([to]) => to).sort()).toEqual(["admin", "member"]);
    expect(told[0]![1]).toContain("It has been put right");
    // What is said again is seen to by whoever looks whether it is still so.
    await flag("Still the wrong court");
    await w.say('resource verify "Ruling on arms"', MODERATOR);
    expect((await w.tick()).map(({ view }) => plain(view)).join()).toContain("it is right as it is");
    expect(await w.db((db) => db.resourceFlag.count({ where: { settledAt: null } }))).toBe(0);
    expect((await w.say("review list", MODERATOR)).text).not.toContain("Ruling on arms");
  });
});

describe("an address", () => {
  const check = (title: string) => w.db((db) => db.resourceCheck.findFirst({ where: { resource: { title } } }));
  const look = async (days: number) => {
    w.clock.forward(days * DAY_MS);
    looked.length = 0;
    await linkChecks.run({ ...w, web });
  };

  it("is looked at, whoever is killed meanwhile, and once where two do it at once", async () => {
    await linkChecks.run(w);
    expect(looked).toEqual([]);
    dies = URLS[2]!;
    await expect(linkChecks.run({ ...w, web })).rejects.toThrow("killed");
    dies = undefined;
    const noted = (await w.db((db) => db.resourceCheck.findMany({ select: { url: true } }))).map(({ url }) => url);
    expect(noted.length).toBeGreaterThan(0);
    expect(noted.length).toBeLessThan(18);
    looked.length = 0;
    await Promise.all([linkChecks.run({ ...w, web }), linkChecks.run({ ...w, web })]);
    expect(looked.filter((url) => noted.includes(url))).toEqual([]);
    const urls = await w.db((db) => db.resourceCheck.findMany({ select: { url: true } }));
    expect(urls).toHaveLength(18);
    await look(29);
    expect(looked).toEqual([]);
    await look(1);
    expect(looked).toHaveLength(18);
  });

  it("that leads nowhere twice is told to moderators in one line, whatever a server answers once", async () => {
    const gone = { kind: "nowhere" } as const;
    answers.set(URLS[1]!, { kind: "answered", code: 404, url: URLS[1]!, forGood: true });
    answers.set(URLS[3]!, gone);
    await look(30);
    expect(await check("Guide of arms")).toMatchObject({ status: "gone", goneTimes: 1 });
    expect((await w.say("home", MODERATOR)).text).not.toContain("lead nowhere any more");
    answers.set(URLS[3]!, { kind: "answered", code: 503, url: URLS[3]!, forGood: true });
    // What was not there, or did not answer, is looked at a week later; the others after a month.
    await look(7);
    expect(looked.sort()).toEqual([URLS[1], URLS[3]]);
    expect(await check("Guide of arms")).toMatchObject({ status: "gone", goneTimes: 2 });
    expect((await w.say("home", MODERATOR)).text).toContain("The address of 1 resource leads nowhere any more.");
    answers.set(URLS[3]!, gone);
    await look(7);
    expect((await w.say("home", MODERATOR)).text).toContain("The addresses of 2 resources lead nowhere any more.");
    expect((await w.say("resource stale", MODERATOR)).text).toMatch(/Guide of arms\nIts address led nowhere on/);
    expect((await shown("Guide of arms", { as: "guest" })).text).toContain("Its address led nowhere on");
    expect(await w.tick()).toEqual([]);
  });

  it("that moved for good is told with the new one, and another that is given is looked at anew", async () => {
    const there = "https://new.example.org/guide";
    answers.set(URLS[1]!, { kind: "answered", code: 200, url: there, forGood: true });
    answers.set(URLS[0]!, { kind: "answered", code: 200, url: URLS[0]!.replace("https", "http"), forGood: true });
    await look(30);
    expect(await check("Guide of arms")).toMatchObject({ status: "moved", finalUrl: there, goneTimes: 0 });
    expect(await check("Law of arms")).toMatchObject({ status: "ok" });
    expect((await shown("Guide of arms")).text).toContain(`It has moved to ${there}`);
    await w.db((db) => db.resource.updateMany({ where: { title: "Guide of arms" }, data: { url: there } }));
    expect((await shown("Guide of arms")).text).not.toContain("has moved");
    await look(0);
    expect(looked).toEqual([there]);
    answers.set(there, { kind: "barred" });
    await look(31);
    expect(await check("Guide of arms")).toMatchObject({ status: "barred", code: null });
    answers.set(there, { kind: "closed" });
    await look(31);
    expect(await check("Guide of arms")).toMatchObject({ status: "barred" });
  });
});

it("a digest says what was checked since", async () => {
  await w.say('resource verify "Guide of arms" still:amended', MODERATOR);
  await w.say("digest schedule daily sections:rechecked", { ...MODERATOR, channel: "general" });
  await w.say('resource verify "Ruling on arms"', MODERATOR);
  w.clock.forward(DAY_MS);
  const said = (await w.tick()).map(({ view }) => plain(view)).join("\n");
  expect(said).toContain("Ruling on arms · checked");
});
