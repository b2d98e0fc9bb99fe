import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { following } from "../../src/core/features/conclusions/chores/following-chore.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const DAY_MS = 86_400_000;
const MODERATOR: Who = { as: "moderator" };
const ADMIN: Who = { as: "admin" };
const ANA: Who = { as: "ana" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const row = { communityId: w.community, createdAt: w.clock.now() };
    await db.person.create({ data: { ...row, id: "ana", name: "Ana Ríos", role: "member", country: "PY" } });
    await db.handle.create({ data: { communityId: w.community, platform: CONSOLE, externalId: "ana", personId: "ana" } });
  }); // biome-ignore format: one line
  await w.say('meeting add "Harbour round" tomorrow at 15:00', ADMIN);
  await w.say(
    'contact add "Rosa Benítez" organisation:Aduanas post:"Head of tracing" country:PY languages:es person:"The member"',
    MODERATOR,
  );
  await w.say("contact mandate Rosa topic:tracing", MODERATOR);
  await w.tick();
  await w.hush();
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
const button = (view: View | undefined, label: string): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no button "${label}" in ${view ? plain(view) : "nothing"}`);
  return found;
};
const labels = (said: Said) => actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label);
const idOf = async (text: string) =>
  (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: text } } }))).id;
async function made(text: string, options: string, who: Who = MODERATOR): Promise<string> {
  await w.say(`conclusion add "${text}" kind:action ${options}`, who);
  return idOf(text);
}
/** What people are told by themselves about something by now. */
const told = async (about: string) =>
  (await w.tick())
    .filter(({ caller, view }) => caller === undefined && plain(view).includes(about))
    .map(({ to, view }) => [to.recipient, view] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
const after = async (days: number, about: string) => {
  w.clock.forward(days * DAY_MS);
  await following.run(w);
  return told(about);
};
const changes = (id: string) =>
  w.db((db) => db.conclusionChange.findMany({ where: { conclusionId: id }, orderBy: { number: "asc" } }));
const done = (id: string) => w.say(`conclusion edit ${id} status:done`, MODERATOR);

describe("what is assigned", () => {
  it("to a country is asked of its points of contact, accepted by a press, and asked once", async () => {
    const id = await made("The list is sent.", "topic:tracing owner:Paraguay due:2027-03-01");
    const asked = await told("The list is sent.");
    expect(asked.map(([to]) => to)).toEqual(["member"]);
    expect(asked[0]![1].title).toBe("Is this yours to do?");
    const accepted = await w.press(button(asked[0]![1], "I do it"));
    expect(accepted.text).toContain("it is noted that you do it");
    expect((await w.press(button(asked[0]![1], "I do it"))).refusal).toBe("follow.accept.already");
    expect((await changes(id)).map(({ what }) => what)).toEqual(["recorded", "accepted"]);
    await following.run(w);
    await w.say(`conclusion edit ${id} owner:"Paraguay, agency:Aduanas"`, MODERATOR);
    // The agency is theirs, too; the country's answer stays.
    expect((await told("The list is sent.")).map(([to]) => to)).toEqual(["member"]);
    expect((await w.say(`conclusion accept ${id}`, { as: "guest" })).refusal).toBeDefined();
    await done(id);
  });

  it("is handed back with a reason, which whoever assigned it is told, and no reminder follows", async () => {
    const id = await made("Ledgers are compared.", 'owner:"@Ana Ríos" due:2026-11-30', ADMIN);
    const [asked] = await told("Ledgers");
    expect(button(asked![1], "Hand back").kind).toBe("ask");
    await w.send({ kind: "values", path: "conclusion return", values: { conclusion: id, why: "Not my office" } }, ANA);
    const [returned] = await told("hands back");
    expect(returned![0]).toBe("admin");
    expect(plain(returned![1])).toContain("Ana Ríos hands back “Ledgers are compared.”: Not my office");
    expect(await after(0, "Ledgers")).toEqual([]);
    await done(id);
  });

  it("asks an office in which somebody works where nobody has the contact, and nobody where only a stranger would", async () => {
    await w.say('contact add "Duty desk" organisation:Aduanas post:"Duty desk" country:PY languages:es', MODERATOR);
    const id = await made("The desk answers.", 'owner:"contact:Duty desk"');
    expect((await told("The desk answers.")).map(([to]) => to)).toEqual(["member"]);
    await done(id);
  });
});

describe("before and after the day", () => {
  it("one message a day holds all of it, its answers stop it, silence is told once, and a later day is agreed to", async () => {
    const first = await made("Photographs are taken.", 'meeting:"Harbour round" owner:"@Ana Ríos" due:2026-12-08 topic:tracing', ADMIN); // biome-ignore format: one line
    const second = await made("Marks are read.", 'owner:"@Ana Ríos" due:2026-12-08', ADMIN);
    await told("Photographs");
    const both = await after(8, "Photographs");
    expect(both.map(([to, view]) => [to, view.title])).toEqual([["ana", "2 things are yours to do"]]);
    expect(plain(both[0]![1])).toContain("Marks are read.\nDue in 6 days, on 8 December 2026");
    await done(second);
    expect(await after(0, "Photographs")).toEqual([]);
    const eve = await after(6, "Photographs");
    expect(eve.map(([to, view]) => [to, view.title])).toEqual([["ana", "This is yours to do"]]);
    const view = eve[0]![1];
    expect(actionsIn(view).map(({ label }) => label)).toEqual(["Done", "Progress", "More time", "Need help", "Show"]);
    const asks = { kind: "values", path: "conclusion more-time", values: { conclusion: first, until: "2026-12-20", why: "Rain" } } as const; // biome-ignore format: one line
    expect((await w.send({ ...asks, values: { ...asks.values, until: "2026-12-01" } }, ANA)).refusal).toBeDefined();
    expect((await w.send(asks, ANA)).text).toContain("is asked whether 20 December 2026 is fine");
    expect((await w.send(asks, ANA)).refusal).toBe("follow.time.already");
    const [asked, ...more] = await told("asks for time");
    expect(more).toEqual([]);
    expect(asked![0]).toBe("admin");
    expect(plain(asked![1])).toContain("“Photographs are taken.”. Why: Rain");
    const agree = button(asked![1], "Agree");
    expect((await w.press(agree, ANA)).refusal).toBe("conclusion.edit.others");
    expect((await w.press(agree, ADMIN)).text).toContain("20 December 2026");
    expect((await w.press(agree, ADMIN)).refusal).toBe("follow.time.changed");
    expect((await told("You have until")).map(([to]) => to)).toEqual(["ana"]);
    const help = { kind: "values", path: "conclusion need-help", values: { conclusion: first, words: "Cameras" } } as const; // biome-ignore format: one line
    expect((await w.send(help, ANA)).refusal).toBeUndefined();
    const helped = await w.send(help, ANA);
    expect(labels(helped)).toContain("Contacts: Tracing");
    expect((await told("Cameras")).map(([to]) => to)).toEqual(["admin"]);
    // A day nobody answers: 19 and 20 December, and three days later.
    const days: string[] = [];
    for (let day = 0; day < 22; day += 1)
      for (const [to, one] of await after(1, "Photographs"))
        days.push(`${w.clock.now().toISOString().slice(5, 10)} ${to}: ${one.title ?? plain(one).split(",")[0]}`);
    expect(days).toEqual([
      "12-13 ana: This is yours to do",
      "12-19 ana: This is yours to do",
      "12-20 ana: This is yours to do",
      "12-23 ana: This is yours to do",
      "12-27 admin: “Photographs are taken.” was due 7 days ago",
    ]);
    const home = await w.say("home", ANA);
    expect(home.text).toContain("Waits for you: 1 action");
    expect(home.text).toContain("Overdue for");
    await done(first);
    expect((await w.say("home", ANA)).text).not.toContain("Waits for you");
  });

  it("may need the time again that it once had, where its day was moved back", async () => {
    const id = await made("Crates are opened.", 'meeting:"Harbour round" owner:"@Ana Ríos" due:2027-06-01', ADMIN);
    const asks = { kind: "values", path: "conclusion more-time", values: { conclusion: id, until: "2027-06-10" } } as const; // biome-ignore format: one line
    expect((await w.send(asks, ANA)).refusal).toBeUndefined();
    await w.say(`conclusion edit ${id} due:2027-06-10`, ADMIN);
    expect((await w.send(asks, ANA)).refusal).toBe("follow.time.earlier");
    await w.say(`conclusion edit ${id} due:2027-06-01`, ADMIN);
    expect((await w.send(asks, ANA)).refusal).toBeUndefined();
    expect((await w.send(asks, ANA)).refusal).toBe("follow.time.already");
    await done(id);
  });

  it("is asked on the days that a community chose, or not at all", async () => {
    expect((await w.say("settings edit nudges:soon", MODERATOR)).text).toContain("six at most");
    expect((await w.say("settings edit nudges:-2,1", MODERATOR)).text).toContain("days from their day: -2, 1");
    const day = (n: number) => new Date(w.clock.now().getTime() + n * DAY_MS).toISOString().slice(0, 10);
    const id = await made("Seals are counted.", `owner:"@Ana Ríos" due:${day(3)}`);
    await told("Seals");
    expect((await after(1, "Seals")).map(([to]) => to)).toEqual(["ana"]);
    expect((await after(2, "Seals")).length).toBe(0);
    await w.say("settings edit nudges:off", MODERATOR);
    expect((await after(1, "Seals")).length).toBe(0);
    await w.say("settings edit nudges:default", MODERATOR);
    await done(id);
  });
});

describe("a recommendation, country by country", () => {
  it("is asked of points of contact, said by them of theirs and by moderators of any, and shown in a table and a picture", async () => {
    await w.say('conclusion add "Laws mark every part." kind:recommendation country:"PY, BR" topic:tracing', MODERATOR);
    const id = await idOf("Laws mark");
    const card = await w.say(`conclusion show ${id}`, MODERATOR);
    const shown = await w.press(button(card.view, "By country"), MODERATOR);
    expect(shown.text).toContain("? No information: 2");
    const asked = await w.press(button(shown.view, "Ask the countries"), MODERATOR);
    expect(asked.text).toContain("Their points of contact are asked: Paraguay.");
    expect((await told("How far is Paraguay")).map(([to]) => to)).toEqual(["member"]);
    const say = (options: string, who?: Who) => w.say(`conclusion track ${id} ${options}`, who);
    expect((await say("country:BR status:done")).refusal).toBe("track.others");
    expect((await say("country:PY status:done", ANA)).refusal).toBe("track.others");
    expect((await say("country:PY status:under-way evidence:https://example.org/law")).text).toContain("Noted: Paraguay: Under way."); // biome-ignore format: one line
    await say("country:PY status:under-way evidence:https://example.org/law");
    await say("country:BR status:done", MODERATOR);
    const matrix = await w.say(`conclusion tracking ${id}`);
    expect(matrix.text).toContain("● Done: 1");
    expect(matrix.text).toContain("https://example.org/law");
    expect((await w.say("conclusion tracking")).text).toContain("1 recommendation, 2 countries");
    expect((await w.say("conclusion tracking format:pdf")).text).toContain("as a picture");
    expect(labels(await w.say("conclusion list kind:recommendation"))).toContain("Country by country");
    expect((await changes(id)).filter(({ what }) => what === "tracked").map(({ from, to }) => [from, to])).toEqual([
      [null, "PY under-way"],
      [null, "BR done"],
    ]);
    expect((await w.say(`conclusion history ${id}`)).text).toContain("Paraguay: Under way");
  });
});
