import { afterAll, beforeAll, expect, it } from "vitest";
import { following } from "../../src/core/features/conclusions/chores/following-chore.ts";
import { isToBeAsked, unanswered } from "../../src/core/features/conclusions/tracking/asking/question.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { type Who, type World, world } from "../support/world.ts";

const DAY_MS = 86_400_000;
const MODERATOR: Who = { as: "moderator" };
const PEOPLE = { rosa: "PY", dora: "PY", bruno: "BR" } as const;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  for (const [id, country] of Object.entries(PEOPLE))
    await w.db(async (db) => {
      const row = { communityId: w.community, createdAt: w.clock.now() };
      await db.person.create({ data: { ...row, id, name: `P ${id}`, role: "member", country } });
      await db.handle.create({ data: { communityId: w.community, platform: CONSOLE, externalId: id, personId: id } });
    });
  const card = (id: keyof typeof PEOPLE) =>
    w.say(
      `contact add "P ${id}" organisation:Aduanas post:Head country:${PEOPLE[id]} languages:es person:"P ${id}"`,
      MODERATOR,
    );
  await card("dora");
  await card("rosa");
  await card("bruno");
  await w.say('contact mandate "P rosa" topic:tracing deputy:"P dora"', MODERATOR);
  await w.say('contact mandate "P bruno" topic:tracing', MODERATOR);
  await w.say("me edit quiet:22:00-12:00", { as: "bruno" });
  await w.tick();
  await w.hush();
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
const labels = (view: View) => actionsIn(view).map(({ label }) => label);
const button = (view: View, label: string): Action => actionsIn(view).find((one) => one.label === label)!;
async function recommended(text: string, options = "country:PY"): Promise<string> {
  await w.say(`conclusion add "${text}" kind:recommendation topic:tracing ${options}`, { ...MODERATOR, direct: true });
  return (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }))).id;
}
/** Goes through days, the chore at five and what is due by nine, and returns who was told what, by day. */
async function pass(
  days: number,
): Promise<readonly { readonly day: string; readonly to: string; readonly view: View }[]> {
  const told: { day: string; to: string; view: View }[] = [];
  for (let n = 0; n < days; n += 1) {
    w.clock.forward((DAY_MS * 5) / 6);
    await Promise.all([following.run(w), following.run(w)]);
    w.clock.forward(DAY_MS / 6);
    const day = w.clock.now().toISOString().slice(0, 10);
    for (const { to, view, caller } of await w.tick())
      if (caller === undefined && to.address === "direct") told.push({ day, to: to.recipient, view });
  }
  return told.toSorted((a, b) => (a.to < b.to ? -1 : 1));
}

it("countries are asked by themselves: first after two weeks, all in one message, each quarter, and not a third time", async () => {
  const first = await recommended("Laws mark every part.", 'country:"PY, BR"');
  const second = await recommended("Traces are answered in ten days.");
  expect(await pass(13)).toEqual([]);
  // At nine in the morning; where it is quiet until noon the next time that anybody looks.
  const asked = await pass(3);
  expect(asked.map(({ day, to }) => `${day} ${to}`)).toEqual(["2026-12-10 bruno", "2026-12-09 rosa"]);
  const [bruno, rosa] = asked.map(({ view }) => view);
  expect(bruno!.title).toBe("How far is Brazil with this?");
  expect(labels(bruno!)).toEqual(["Done", "Under way", "Not started", "With a link", "By country"]);
  expect(rosa!.title).toBe("How far is Paraguay with these 2 things?");
  expect(labels(rosa!).filter((label) => label === "Say how far").length).toBe(2);
  const pressed = await w.press(button(bruno!, "Under way"), { as: "bruno" });
  expect(pressed.text).toContain("Noted: Brazil: Under way.");

  // A moderator sees who was asked and has not answered.
  const shown = await w.say(`conclusion tracking ${first}`, MODERATOR);
  expect(shown.text).toMatch(/Paraguay.*No information · asked on 9 December 2026/u);
  expect(shown.text).not.toMatch(/Brazil.*asked/u);
  expect((await w.say(`conclusion tracking ${first}`, { as: "rosa" })).text).not.toContain("asked");

  const own = (await w.say("digest preview", { as: "rosa", direct: true })).view!;
  expect(plain(own)).toMatch(/^Preview: 2 recommendations to answer for/u);
  expect(labels(own).filter((label) => label.startsWith("Say how far")).length).toBe(2);
  // It is the point of contact's as long as that is there.
  expect(plain((await w.say("digest preview", { as: "dora", direct: true })).view!)).not.toContain("to answer for");
  expect(plain((await w.say("digest preview", { as: "bruno", direct: true })).view!)).not.toContain("to answer for");

  await w.send({ kind: "values", path: "conclusion track", values: { conclusion: second, country: "PY", status: "done" } }, { as: "rosa" }); // biome-ignore format: one line
  expect(await pass(80)).toEqual([]);
  const again = await pass(20);
  expect(again.map(({ to, view }) => [to, view.title])).toEqual([
    ["bruno", "How far is Brazil with this?"],
    ["rosa", "How far is Paraguay with this?"],
  ]);
  expect((await w.say(`conclusion tracking ${first}`, MODERATOR)).text).toMatch(/asked 2 times, last on/u);
  // Paraguay has not answered twice; Brazil has, and is asked once more.
  await w.press(button(again[0]!.view, "Done"), { as: "bruno" });
  expect(await pass(120)).toEqual([]);
  await w.say(`conclusion edit ${first} status:done`, MODERATOR);
});

it("while a point of contact is away its deputy is asked, and may answer when that is back", async () => {
  const id = await recommended("Registers are kept for thirty years.");
  const back = new Date(w.clock.now().getTime() + 20 * DAY_MS).toISOString().slice(0, 10);
  const edited = await w.say(`contact edit "P rosa" back:${back}`, MODERATOR);
  expect(edited.refusal, edited.text).toBeUndefined();
  const [asked, ...more] = await pass(16);
  expect(more).toEqual([]);
  expect(asked!.to).toBe("dora");
  expect(plain((await w.say("digest preview", { as: "dora", direct: true })).view!)).toContain("to answer for");
  await pass(7);
  expect((await w.press(button(asked!.view, "Not started"), { as: "dora" })).text).toContain("Noted: Paraguay");
  expect((await w.press(button(asked!.view, "Done"), { as: "bruno" })).refusal).toBe("track.others");
  await w.say(`conclusion edit ${id} status:done`, MODERATOR);
});

it("nobody is asked of what they may not see, on a day of a reminder, or where a community wants none", async () => {
  const hidden = await recommended("Nobody but moderators reads this.", "country:PY sharing:red");
  const seen = await recommended("Serial numbers are photographed.");
  const due = new Date(w.clock.now().getTime() + 15 * DAY_MS).toISOString().slice(0, 10);
  await w.say(`conclusion add "A list is sent." kind:action owner:"@P rosa" due:${due}`, MODERATOR);
  const days = await pass(17);
  const titles = days.filter(({ to }) => to === "rosa").map(({ day, view }) => `${day} ${view.title}`);
  const questions = titles.filter((title) => title.includes("How far"));
  expect(questions.length).toBe(1);
  expect(new Set(titles.map((title) => title.slice(0, 10))).size).toBe(titles.length);
  expect(days.some(({ view }) => plain(view).includes("Nobody but moderators"))).toBe(false);
  // What was done, or said, by the time of its message is not asked.
  await w.say(`conclusion ask-countries ${hidden}`, MODERATOR);
  expect((await w.tick()).filter(({ caller }) => caller === undefined)).toEqual([]);
  await w.say("settings edit nudges:off", MODERATOR);
  await recommended("Never asked.");
  expect((await pass(20)).filter(({ view }) => view.title?.includes("How far"))).toEqual([]);
  await w.say("settings edit nudges:default", MODERATOR);
  await w.say(`conclusion edit ${seen} status:done`, MODERATOR);
});

it("answers and questions soon after each other are told apart by time alone", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  const known = { adopted: day(0), said: undefined };
  expect(isToBeAsked({ ...known, asked: [] }, day(13))).toBe(false);
  expect(isToBeAsked({ ...known, asked: [] }, day(14))).toBe(true);
  expect(isToBeAsked({ ...known, asked: [day(14), day(15)] }, day(105))).toBe(false);
  expect(isToBeAsked({ ...known, asked: [day(14), day(15)] }, day(106))).toBe(true);
  expect(isToBeAsked({ ...known, asked: [day(14), day(106)] }, day(300))).toBe(false);
  expect(isToBeAsked({ ...known, said: day(110), asked: [day(14), day(106)] }, day(200))).toBe(false);
  expect(isToBeAsked({ ...known, said: day(110), asked: [day(14), day(106)] }, day(201))).toBe(true);
  expect(unanswered({ said: day(5), asked: [day(20), day(4), day(21)] })).toEqual([day(21)]);
});
