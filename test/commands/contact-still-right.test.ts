import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshness } from "../../src/core/features/contacts/freshness/freshness-chore.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { leave } from "../../src/core/services/people/leave.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { PEOPLE, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type World, world } from "../support/world.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const ANA = { as: "ana" };
const FLO = { as: "flo" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, PEOPLE);
  await w.db(async (db) => {
    for (const [id, name] of [["ana", "Ana Ríos"], ["flo", "Flo Follower"], ["oscar", "Óscar Giménez"]] as const) {
      const row = { communityId: w.community, createdAt: w.clock.now() };
      await db.person.create({ data: { ...row, id, name, role: "member" } });
      await db.handle.create({ data: { communityId: w.community, platform: CONSOLE, externalId: id, personId: id } });
    }
  }); // biome-ignore format: one line
  await w.say('contact edit Ramona person:"The member"', MODERATOR);
  await w.say('contact edit Óscar person:"Óscar Giménez"', MODERATOR);
});
afterAll(() => w.close());

const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label || action.label.startsWith(`${label}:`));
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
};
const labels = (view: View | undefined) => actionsIn(view!).map(({ label }) => label);
const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
/** What people are told by themselves by now, that has this in it: whom, and the message. */
async function told(about: string): Promise<(readonly [to: string, view: View])[]> {
  const posts = await w.tick();
  return posts
    .filter(({ caller, view }) => caller === undefined && plain(view).includes(about))
    .map(({ to, view }) => [to.recipient, view] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
const whom = async (about: string) => (await told(about)).map(([to]) => to);
const days = async (n: number) => {
  w.clock.forward(n * DAY_MS);
  await freshness.run(w);
};
const leaves = (user: string) =>
  leave({ store: w.store, catalogue: w.catalogue, ids: w.ids, seal: w.seal }, { platform: CONSOLE, user, now: w.clock.now() }); // biome-ignore format: one line

describe("a national correspondent", () => {
  const ASK = "Are the points of contact that Paraguay named still right?";

  it("is named by moderators, a member, and told what that is", async () => {
    expect((await w.say("contact correspondent", MODERATOR)).text).toContain("No country has");
    expect((await w.say("contact correspondent PY person:Ana")).text).toContain("moderator");
    expect((await w.say('contact correspondent PY person:"The guest"', MODERATOR)).text).toContain("is a guest");
    expect((await w.say("contact correspondent person:Ana", MODERATOR)).text).toContain("for which country");
    const done = await w.say("contact correspondent PY person:Ana", MODERATOR);
    expect(done.text).toContain("Ana Ríos is the national correspondent of Paraguay");
    expect(await whom("You are the national correspondent of Paraguay now")).toEqual(["ana"]);
    const listed = (await w.say("contact correspondent", MODERATOR)).text;
    expect(listed).toContain("Paraguay\nAna Ríos");
    expect(listed).toMatch(/Nobody confirms the points of contact of .*(?:Brazil|Mexico)/);
    expect(listed).not.toMatch(/Nobody confirms .*Paraguay/);
    // What was just recorded was asked of nobody.
    expect((await w.say("contact correspondent", MODERATOR)).text).not.toContain("mandate");
    expect((await w.say("contact named", ANA)).text).not.toMatch(/of 3 mandates/);
    expect((await audited(w, "contact.correspondent")).map(({ subject, detail }) => [subject, detail])).toEqual([
      ["person:ana", { country: "PY" }],
    ]);
  });

  it("is asked after a year, with the list, and again after a month, and then it is seen that they do not answer", async () => {
    await days(364);
    expect(await whom(ASK)).toEqual([]);
    await days(1);
    const [[to, view] = ["", undefined]] = await told(ASK);
    expect(to).toBe("ana");
    expect(plain(view!)).toContain("- Customs detection – Mirta Cañete, Dirección de Aduanas");
    await days(0);
    expect(await whom(ASK)).toEqual([]);
    const each = await w.press(button(view, "One by one"), ANA);
    expect(each.text).toContain("0 of 3 mandates that were asked about are confirmed");
    expect(each.text).toContain("Marking\nRamona Agüero Villalba, Registro Nacional de Armas\nrecorded on 24 November 2026 · to be confirmed"); // biome-ignore format: one line
    await days(30);
    expect(await whom(ASK)).toEqual(["ana"]);
    await days(30);
    expect(await whom(ASK)).toEqual([]);
    expect((await w.say("contact correspondent", MODERATOR)).text).toContain("no answer since December 2027");
  });

  it("confirms all that they were shown, not what was recorded since, and is asked again in a year", async () => {
    const list = await w.say("contact named", ANA);
    w.clock.forward(60_000);
    await w.say("contact mandate Óscar topic:ballistics", MODERATOR);
    const done = await w.press(button(list.view, "Yes to all"), ANA);
    expect(done.text).toContain("Thank you: 3 points of contact are confirmed.");
    // The fourth was recorded since: nobody was asked about it.
    expect(done.text).toContain("3 of 3 mandates that were asked about are confirmed");
    const fresh = await w.db((db) => db.mandate.findMany({ where: { country: "PY", endedAt: null, confirmedAt: null } })); // biome-ignore format: one line
    expect(fresh.map(({ topicKey }) => topicKey)).toEqual(["ballistics"]);
    await days(364);
    expect(await whom(ASK)).toEqual([]);
    await days(2);
    expect(await whom(ASK)).toEqual(["ana"]);
    expect((await w.say("contact named PY", MODERATOR)).text).toContain("confirmed on 23 January 2028 · to be confirmed"); // biome-ignore format: one line
    await w.press(button((await w.say("contact named", ANA)).view, "Yes to all"), ANA);
    expect((await audited(w, "contact.named")).map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ["ana", { count: 3 }],
      ["ana", { count: 4 }],
    ]);
  });

  it("records and ends mandates of their country, with Undo, and of no other; no other member does", async () => {
    const ended = await w.say("contact mandate Óscar topic:ballistics end:true", ANA);
    expect(ended.text).toContain("The mandate is over.");
    expect((await w.press(button(ended.view, "Undo"), FLO)).text).toContain("not for your eyes");
    expect((await w.press(button(ended.view, "Undo"), ANA)).text).toContain("as before");
    const form = await w.press(button((await w.say("contact named", ANA)).view, "Change"), ANA);
    expect(form.plan.kind).toBe("form");
    expect((await w.say("contact mandate João topic:tracing", ANA)).text).toContain("national correspondent of Brazil");
    expect((await w.say("contact mandate Óscar topic:customs", FLO)).text).toContain("national correspondent of Paraguay"); // biome-ignore format: one line
    expect((await w.say("contact named PY", FLO)).text).toContain("That is for the national correspondent of Paraguay");
    expect((await w.say("contact named", FLO)).text).toContain("Say which country");
    await w.db((db) => db.handle.updateMany({ where: { externalId: "ana" }, data: { limited: true } }));
    expect((await w.say("contact named PY", ANA)).text).toContain("That is for the national correspondent");
    await w.db((db) => db.handle.updateMany({ where: { externalId: "ana" }, data: { limited: false } }));
  });
});

describe("who follows a mandate", () => {
  it("asks by a button on the card, is told once that it changed hands, with Unfollow beside, and then no more", async () => {
    const shown = await w.say("contact show Mirta", FLO);
    const done = await w.press(button(shown.view, "Tell me if this changes"), FLO);
    expect(done.text).toContain("You are told when the point of contact of Paraguay for customs detection changes.");
    expect(labels((await w.say("contact show Mirta", FLO)).view)).toContain("Unfollow");
    await w.say("contact mandate Óscar topic:customs", ANA);
    const news = await told("You asked to be told");
    expect(news.map(([to]) => to)).toEqual(["flo"]);
    expect(plain(news[0]![1])).toContain("Óscar Giménez Ayala is now the single point of contact of Paraguay");
    expect((await w.press(button(news[0]![1], "Show"), FLO)).view?.title).toBe("Óscar Giménez Ayala");
    expect((await w.say("contact follow", FLO)).text).toContain("Customs detection\nParaguay");
    expect((await w.press(button(news[0]![1], "Unfollow"), FLO)).text).toContain("no longer told");
    expect((await w.say("contact follow country:PY topic:customs end:true", FLO)).text).toContain("do not follow");
    await w.say("contact mandate Mirta topic:customs", ANA);
    expect(await whom("You asked to be told")).toEqual([]);
  });

  it("is told nothing of somebody whom they may not see", async () => {
    await w.say("contact follow country:MX topic:tracing", FLO);
    const quiet = (rest: string) => w.say(`contact mandate "Inés Quiet" topic:tracing ${rest}`, MODERATOR);
    await quiet("");
    // Whom they saw is no longer it: as if nobody was.
    const news = await told("Mexico");
    expect(news.map(([to]) => to)).toEqual(["flo"]);
    expect(plain(news[0]![1])).toContain("Mexico has no single point of contact for “Tracing” any more");
    expect(plain(news[0]![1])).not.toContain("Inés");
    const removed = await w.say('contact remove "Inés Quiet"', MODERATOR);
    expect(await whom("Mexico")).toEqual([]);
    await w.press(button(removed.view, "Undo"), MODERATOR);
    expect(await whom("Mexico")).toEqual([]);
    await quiet("end:true");
    expect(await whom("Mexico")).toEqual([]);
    await quiet("");
    expect(await whom("Mexico")).toEqual([]);
    await w.say("contact mandate Efraín topic:tracing", MODERATOR);
    expect(await whom("Efraín Tzompantzi is now")).toEqual(["flo"]);
  });

  it("does not follow themselves, and finds both in what is held about them", async () => {
    expect(labels((await w.say("contact show Ramona")).view)).not.toContain("Tell me if this changes");
    expect((await w.say("me held", FLO)).text).toContain("Points of contact that you follow: 1");
    expect((await w.say("me held", ANA)).text).toContain("Countries for which you confirm points of contact: 1");
  });
});

describe("who is gone", () => {
  it("says so themselves: the card does, and moderators and the correspondent are told, the successor beside", async () => {
    const asked = await w.say("contact moved");
    expect(asked.plan.kind).toBe("form");
    const done = await w.say('contact moved post successor:"Rosa Benítez"');
    expect(done.text).toContain("Has left this post, as they said on");
    expect(done.text).toContain("those who can name another point of contact are told");
    const news = await told("says that they have left their post");
    expect(news.map(([to]) => to)).toEqual(["admin", "ana", "moderator"]);
    expect(plain(news[0]![1])).toContain("of Paraguay for marking and tracing, says that they have left their post. As their successor they name Rosa Benítez."); // biome-ignore format: one line
    expect((await w.say("contact moved service")).text).toContain("so already");
    const card = await w.press(button(news[0]![1], "Show"), ANA);
    expect((await w.press(button(card.view, "Name a successor"), ANA)).form?.fields.find(({ name }) => name === "topic")?.value).toBe("marking"); // biome-ignore format: one line
    expect((await w.say("contact stale", MODERATOR)).text).toMatch(
      /^.*\nRamona Agüero Villalba\n.*\nhas left the post/,
    );
    expect((await w.say("contact find tracing country:PY", FLO)).text).toContain("Ramona");
    await w.press(button(done.view, "Undo"));
    expect((await w.say("contact show Ramona", ADMIN)).text).not.toContain("Has left");
  });

  it("leaves the community: those are told who hold mandates, once, and the others stand in Monday’s list", async () => {
    await w.say("contact mandate Óscar topic:ballistics end:true", MODERATOR);
    await w.tick();
    expect(await leaves("member")).toBe(1);
    expect(await leaves("member")).toBe(0);
    expect(await whom("has left this community. To name another")).toEqual(["admin", "ana", "moderator"]);
    await leaves("oscar");
    expect(await whom("has left this community")).toEqual([]);
    w.clock.forward(7 * DAY_MS);
    const list = await told("contacts to look at");
    expect(list.map(([to]) => to)).toEqual(["admin", "moderator"]);
    expect(plain(list[0]![1])).toContain("2 have left this community");
    await leaves("ana");
    expect(await whom("Ana Ríos, the national correspondent of Paraguay, has left")).toEqual(["admin", "moderator"]);
    expect((await w.say("contact correspondent", MODERATOR)).text).toContain("No country has");
  });

  it("shows moderators how people answer, country by country", async () => {
    const list = await w.say("contact stale", MODERATOR);
    expect(list.text).toMatch(/\d contacts were asked about: \d confirmed, \d stale/);
    const rates = await w.press(button(list.view, "Answers by country"), MODERATOR);
    expect(rates.text).toMatch(/Paraguay\W+\d/);
    expect((await w.say("contact stale", FLO)).text).toContain("moderator");
  });

  it("ends what is left of whoever was erased, and lets their mandate be named anew", async () => {
    await w.say("contact follow country:PY topic:tracing", FLO);
    await w.db((db) => db.contact.deleteMany({ where: { reference: "py-1" } }));
    await days(1);
    expect(await whom("Paraguay has no single point of contact for “Tracing” any more")).toEqual(["flo"]);
    await w.say("contact mandate Óscar topic:tracing", MODERATOR);
    const held = await w.db((db) => db.mandate.count({ where: { country: "PY", topicKey: "tracing", endedAt: null } })); // biome-ignore format: one line
    expect(held).toBe(1);
  });
});
