import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshness } from "../../../../src/core/features/contacts/freshness/freshness-chore.ts";
import { fixedClock } from "../../../../src/core/kernel/time/clock.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { contact, PEOPLE, save } from "./people.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };

let w: World;
beforeAll(async () => {
  // A Tuesday.
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, PEOPLE);
  await w.say('contact edit Ramona person:"The member" hours:08:00-15:00', MODERATOR);
  await w.say("contact verify João", MODERATOR);
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
/** What people are told by the next morning's chore, after so many days: whom, and in which words. */
async function after(days: number): Promise<(readonly [to: string, view: View])[]> {
  w.clock.forward(days * DAY_MS);
  await freshness.run(w);
  return (await w.tick()).filter(({ caller }) => caller === undefined).map(({ to, view }) => [to.recipient, view]);
}
const titles = (told: readonly (readonly [string, View])[]) => told.map(([to, { title }]) => [to, title]);
const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
};
const ramona = () => w.db((db) => db.contact.findFirstOrThrow({ where: { reference: "py-1" } }));
const QUESTION = ["member", "Is your contact card still right?"];

describe("over two years, whose card it is", () => {
  it("is asked after 180 days, with what stands there, nothing of it private, and not twice", async () => {
    expect(titles(await after(179))).not.toContainEqual(QUESTION);
    const told = await after(1);
    expect(titles(told)).toEqual([QUESTION]);
    const [[, view]] = told as [readonly [string, View]];
    expect(plain(view).split("\n")).toEqual([
      "Is your contact card still right?",
      "Ramona Agüero Villalba, Head of registration, Registro Nacional de Armas",
      "Country: Paraguay",
      "Working hours: 08:00-15:00",
      "Languages: Spanish, Guarani",
      "Mandate: Single point of contact of Paraguay for marking and tracing",
      "Private: Phone, E-mail, Note",
      "Nobody has confirmed it yet.",
      '[Yes, it is right] /contact confirm contact:0000000001 version:"2026-11-24T15:00:00.000Z"',
      "[Update] /contact me",
      "[I have moved] /contact moved contact:0000000001",
      "[Show] /contact show contact:0000000001",
    ]);
    expect(await after(0)).toEqual([]);
    expect(titles(await after(1))).not.toContainEqual(QUESTION);
  });

  it("is asked once more after a month, and then marked, said with the month, and told moderators of, on a Monday", async () => {
    const again = (await after(29)).find(([to]) => to === "member");
    expect(again?.[1].title).toBe(QUESTION[1]);
    expect(plain(again![1])).toContain("This is asked once more");
    expect((await w.say("contact show Ramona", ADMIN)).text).not.toContain("Not confirmed since");
    await after(30);
    expect(await ramona()).toMatchObject({ silences: 2, staleAt: w.clock.now() });
    expect((await w.say("contact show Ramona", ADMIN)).text).toContain("Not confirmed since November 2026.");
    const told = await after(7);
    expect(titles(told).sort()).toEqual([["admin", "5 contacts to look at"], ["moderator", "6 contacts to look at"]]); // biome-ignore format: one line
    const { text } = await w.press(button(told[0]![1], "Show them"), MODERATOR);
    expect(text).toContain("Ramona Agüero Villalba\nParaguay · point of contact for marking and tracing\nno answer");
    expect(titles(await after(7))).toEqual([]);
  });

  it("is below others who fit as well, and not hidden, until it is confirmed", async () => {
    const names = async () => (await w.say("contact find topic:tracing country:PY", ADMIN)).text;
    expect((await names()).indexOf("Ramona")).toBeLessThan((await names()).indexOf("Óscar"));
    await w.say("contact mandate Ramona topic:tracing end:true", MODERATOR);
    expect((await names()).indexOf("Ramona")).toBeGreaterThan((await names()).indexOf("Óscar"));
    const shown = await w.say("contact show Ramona");
    const done = await w.press(button(shown.view, "Yes, it is right"));
    expect(done.text).toContain("Thank you. Your card says that you confirmed it today.");
    expect(done.text).not.toContain("Not confirmed since");
    expect(await ramona()).toMatchObject({ silences: 0, staleAt: null });
    expect((await w.say("contact stale", MODERATOR)).text).not.toContain("Ramona");
  });

  it("is asked again 180 days later, but not between its answer and then", async () => {
    expect(titles(await after(31))).not.toContainEqual(QUESTION);
    expect(titles(await after(148))).not.toContainEqual(QUESTION);
    expect(titles(await after(1))).toContainEqual(QUESTION);
    await w.say("contact me city:Luque");
    expect(titles(await after(31))).not.toContainEqual(QUESTION);
  });

  it("is asked after as many days as the community says, and never where it says 0", async () => {
    await w.say("settings edit fresh:0", MODERATOR);
    expect((await w.say("settings", MODERATOR)).text).toContain("nobody is asked");
    expect(titles(await after(200))).not.toContainEqual(QUESTION);
    await w.say("settings edit fresh:400", MODERATOR);
    expect(titles(await after(0))).not.toContainEqual(QUESTION);
    await w.say("settings edit fresh:default", MODERATOR);
    expect(titles(await after(0))).toContainEqual(QUESTION);
    await w.say("contact confirm");
  });
});

describe("a question is said once", () => {
  const asked = () => w.db((db) => db.delivery.count({ where: { kind: "fresh", personId: "c1member" } }));

  it("where it fails on the way, two processes ask at once, and the clock is set back", async () => {
    w.clock.forward(181 * DAY_MS);
    const before = await asked();
    const broken = { next: () => { throw new Error("killed"); } }; // biome-ignore format: one line
    await expect(freshness.run({ ...w, ids: broken })).rejects.toThrow("killed");
    expect(await asked()).toBe(before);
    await Promise.all([freshness.run(w), freshness.run(w)]);
    expect(await asked()).toBe(before + 1);
    await freshness.run({ ...w, clock: fixedClock(new Date(w.clock.now().getTime() - 10 * DAY_MS)) });
    expect(await asked()).toBe(before + 1);
    expect(titles(await after(0))).toContainEqual(QUESTION);
    await w.say("contact confirm");
  });

  it("where a clock was two years ahead, counted from when it is right again", async () => {
    w.clock.forward(DAY_MS);
    const wrong = new Date(w.clock.now().getTime() + 2 * 365 * DAY_MS);
    const before = await asked();
    await freshness.run({ ...w, clock: fixedClock(wrong) });
    expect(await asked()).toBe(before + 1);
    expect((await ramona()).askedAt).toEqual(wrong);
    // What that clock would have said in two years is said now.
    expect(titles(await after(0))).toContainEqual(QUESTION);
    expect(await ramona()).toMatchObject({ askedAt: w.clock.now(), staleAt: null });
    expect(await asked()).toBe(before + 1);
    await after(30);
    expect(await asked()).toBe(before + 2);
    expect((await w.say("contact confirm")).text).toContain("Thank you");
    expect(await ramona()).toMatchObject({ silences: 0, staleAt: null });
  });

  it("of very many contacts, two hundred a day, and of each", async () => {
    await addCommunity(w.store, "b", "beta", w.clock.now());
    await save(w, Array.from({ length: 205 }, (_, n) => contact(`Nobody ${n}`, { topics: [] })), "b"); // biome-ignore format: one line
    const count = () => w.store.asCommunity("b", "maintenance", (db) => db.contact.count({ where: { askedAt: { not: null } } })); // biome-ignore format: one line
    await after(181);
    expect(await count()).toBe(200);
    await after(1);
    expect(await count()).toBe(205);
  });
});

describe("a mandate whose last day is over", () => {
  const NEWS = (told: readonly (readonly [string, View])[]) => told.map(([to, view]) => [to, plain(view).split("\n")[0]]); // biome-ignore format: one line

  it("counts no more, is history, and is ended once, with whom it concerns told", async () => {
    const until = new Date(w.clock.now().getTime() + 5 * DAY_MS).toISOString().slice(0, 10);
    await w.say(`contact mandate Ramona topic:tracing until:${until}`, MODERATOR);
    await w.say("contact mandate Óscar topic:ballistics", MODERATOR);
    await w.say("contact follow country:PY topic:tracing", ADMIN);
    const poc = () => w.say("contact find poc:true country:PY topic:tracing", ADMIN);
    w.clock.forward(4 * DAY_MS);
    await w.tick();
    expect((await poc()).view?.title).toBe("Ramona Agüero Villalba");
    w.clock.forward(2 * DAY_MS);
    const gone = await poc();
    expect(gone.view?.title).toBe("No contacts");
    expect(gone.text).not.toMatch(/Ramona Agüero.*tracing/);
    expect((await w.say("contact find Paraguay point of contact for tracing", ADMIN)).text).toContain(
      "No single point of contact is named for that.",
    );
    const card = await w.say("contact show Ramona", ADMIN);
    expect(card.text).toContain("Single point of contact of Paraguay for marking\n");
    const history = await w.press(button(card.view, "Who had it before"), ADMIN);
    expect(history.text).toMatch(/Ramona.* – until .* · recorded on/);
    expect(NEWS(await after(0)).filter(([, news]) => news?.includes("single point")).sort()).toEqual([
      ["admin", "Paraguay has no single point of contact for “Tracing” any more. You asked to be told when this changes."],
      ["member", "You are no longer the single point of contact of Paraguay for “Tracing”."],
    ]); // biome-ignore format: one line
    expect(NEWS(await after(1)).join()).not.toContain("single point");
    // Named anew, nothing of the old one stays.
    const anew = await w.say("contact mandate Ramona topic:tracing", MODERATOR);
    expect(anew.text).not.toContain("until");
    expect((await poc()).view?.title).toBe("Ramona Agüero Villalba");
  });

  it("goes over to whoever is named before it is ended, and is not imported", async () => {
    const past = new Date(w.clock.now().getTime() - 5 * DAY_MS).toISOString().slice(0, 10);
    await save(w, [contact("Was", { country: "CL", poc: ["tracing"], mandate: { until: past } })]);
    expect((await w.say("contact find poc:true country:CL", ADMIN)).view?.title).toBe("No contacts");
    const until = new Date(w.clock.now().getTime() + DAY_MS).toISOString().slice(0, 10);
    await w.say(`contact mandate Ramona topic:tracing until:${until}`, MODERATOR);
    w.clock.forward(3 * DAY_MS);
    await w.say("contact mandate Óscar topic:tracing", MODERATOR);
    const held = await w.db((db) => db.mandate.findMany({ where: { country: "PY", topicKey: "tracing", endedAt: null } })); // biome-ignore format: one line
    expect(held.map(({ holder }) => holder)).toEqual(["Óscar Giménez Ayala, National Police"]);
  });
});
