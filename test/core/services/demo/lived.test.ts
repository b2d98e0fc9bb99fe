import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../src/core/kernel/language/detect.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(["2026-11-24T15:00:00Z", "2027-03-07T04:58:00Z"])("the demo that is installed at %s", (now) => {
  let w: World;
  let posts: Post[];
  beforeAll(async () => {
    w = await world({ demo: "lived", now, announced: true });
    posts = await w.product.posts.since(w.community, 0, 500);
  });
  afterAll(() => w.close());

  const words = ({ view }: Post) => JSON.stringify(view);
  const age = ({ at }: Post) => w.clock.now().getTime() - at.getTime();

  it("has two weeks of talk behind it, in four languages and the order in which it was said", async () => {
    const talk = posts.filter(({ author }) => author !== undefined);
    expect(talk.length).toBeGreaterThan(35);
    for (const one of talk) expect(age(one)).toBeGreaterThan(0);
    expect(Math.max(...talk.map(age))).toBeGreaterThan(11 * DAY);
    expect(Math.max(...talk.map(age))).toBeLessThan(18 * DAY);
    expect(posts.map(({ at }) => at.getTime())).toEqual(posts.map(({ at }) => at.getTime()).sort((a, b) => a - b));
    const languages = new Set(talk.map((post) => detectLanguage(words(post))));
    for (const language of ["en", "es", "pt", "fr"]) expect(languages).toContain(language);
    const persons = await w.db((db) => db.person.findMany({ select: { id: true, name: true } }));
    for (const { author, caller } of talk) expect(persons).toContainEqual({ id: author, name: caller });
    // Nobody works at the weekend, but for what was said a moment ago.
    const days = talk
      .filter((one) => age(one) > 60 * MINUTE)
      .map(({ at }) => new Date(at.getTime() - 6 * 60 * MINUTE).getUTCDay());
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it("has minutes that were posted, with actions that have owners and days", async () => {
    const minutes = posts.find(
      ({ author, view }) => author === undefined && words({ view } as Post).includes("batch 7"),
    );
    expect(minutes?.to.recipient).toBe("tracing");
    expect(words(minutes!)).toMatch(/one joint request.*Lucía Ferreira Benítez/);
    const { text } = await w.say("minutes show Case session on the serial numbers", { channel: "tracing" });
    for (const said of ["one joint request", "fotografía de todas las marcas", "Photographs show the import mark"])
      expect(text).toContain(said);
    const states = await w.db((db) => db.conclusion.groupBy({ by: ["status"] }));
    expect(states.map(({ status }) => status).sort()).toEqual([
      "adopted",
      "done",
      "dropped",
      "in-progress",
      "proposed",
    ]);
  });

  it("has a directory that a moderator looked through, but for a few, so that its coverage shows both", async () => {
    const { text } = await w.say("contact coverage", { as: "moderator" });
    const [, points = 0, doubtful = 0] = (
      /(\d+) points of contact, (\d+) of them to be confirmed/.exec(text) ?? []
    ).map(Number);
    expect(doubtful).toBeGreaterThan(5);
    expect(points).toBeGreaterThan(4 * doubtful);
  });

  it("asks at once who comes and which day, with what some answered already", async () => {
    const came = (await w.tick()).filter(({ id }) => !posts.some((post) => post.id === id));
    const [announcement, ballot] = ["Workshop on the marks", "Next case session"].map((title) =>
      came.find((post) => words(post).includes(title)),
    );
    expect([announcement?.to.recipient, ballot?.to.recipient]).toEqual(["general", "tracing"]);
    // Nobody is reminded of what is over.
    expect(came.map(words).join()).not.toContain("Case session on the serial numbers");
    expect(words(announcement!)).toMatch(/2 yes.*1 maybe/);
    expect((await w.say("poll show Next case session", { channel: "tracing" })).text).toMatch(/2 .*yes|yes.*2/i);
  });

  it("has a digest within minutes, which tells what was agreed", async () => {
    await w.tick();
    w.clock.forward(9 * MINUTE);
    const came = await w.tick();
    const digest = came.find(
      ({ to, view }) => to.recipient === "general" && /two matching series/.test(JSON.stringify(view)),
    );
    expect(digest).toBeDefined();
  });

  it("leads moderators to the picture of what is covered", async () => {
    expect(
      posts
        .filter((post) => post.to.recipient === "moderators")
        .map(words)
        .join(),
    ).toContain("/contact coverage");
    expect((await w.say("contact coverage", { as: "moderator" })).text).toMatch(/\d+/);
  });
});
