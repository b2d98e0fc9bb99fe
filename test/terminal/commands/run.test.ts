import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../../src/core/services/store/server.ts";
import { addCommunity, type World, world } from "../../support/world.ts";
import { hear, run } from "./heard.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

describe("rapporteur run", () => {
  it("prints the reply as plain text", async () => {
    const { exit, out, err } = await run(w, "help");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("/contact find");
    expect((await run(w, "help review", { as: "moderator" })).out).toContain("/review approve");
    expect((await run(w, "help review")).out).not.toContain("/review approve");
  });

  it("prints one object with --json: the plan, who sees the reply, and the view with instants in UTC", async () => {
    const { exit, out } = await run(w, 'meeting add "Board call" "2026-12-01 14:00"', { json: true });
    expect(exit).toBe(0);
    const reply = JSON.parse(out) as { view: object };
    expect(Object.keys(reply)).toEqual(["plan", "audience", "view"]);
    expect(reply).toMatchObject({ plan: "work", audience: "caller" });
    expect(JSON.stringify(reply.view)).toContain('"at":"2026-12-01T20:00:00.000Z"');
    const aloud = await run(w, 'conclusion add "Agreed"', { json: true });
    expect(JSON.parse(aloud.out)).toMatchObject({ plan: "work", audience: "channel" });
  });

  it("adds a reply for the channel to its posts, for others to see, and a private one nowhere", async () => {
    const before = await w.product.posts.latest(w.community, "general", 100);
    await run(w, 'conclusion add "Seen by all"', { channel: "#general" });
    await run(w, "meeting list");
    await run(w, 'meeting add "Answered privately" "2026-12-02 15:00"');
    expect((await run(w, "minutes close")).exit).toBe(1);
    const after = await w.product.posts.latest(w.community, "general", 100);
    expect(after.slice(before.length)).toHaveLength(1);
    expect(after.at(-1)).toMatchObject({
      caller: "The member",
      to: { recipient: "general", address: "channel" },
      view: { blocks: expect.anything() as unknown },
    });
    expect(JSON.stringify(after.at(-1)?.view)).toContain("Seen by all");
  });

  it("exits 1 where the bot refuses, with a code and a sentence", async () => {
    const { exit, out } = await run(w, "/bogus");
    expect(exit).toBe(1);
    const [sentence, ...jobs] = out.split("\n");
    expect(sentence).toBe("I don't know “bogus”. Type /help to see what I can do.");
    expect(jobs).toHaveLength(8);
    expect(jobs[0]).toBe("[Search everything] /find");
    expect(JSON.parse((await run(w, "/bogus", { json: true })).out)).toEqual({
      plan: "work",
      error: { code: "command.unknown", message: out },
    });
    expect(JSON.parse((await run(w, "review list", { json: true })).out)).toMatchObject({
      plan: "answer",
      error: { code: "role.least" },
    });
  });

  it("exits 1 where a command that began to run refuses", async () => {
    const { exit, out } = await run(w, 'help "contact fnid"', { json: true });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ plan: "work", error: { code: "command.near" } });
  });

  it("exits 1 with the form where options are missing or wrong", async () => {
    const { exit, out } = await run(w, "meeting add Board when:qwerty", { json: true });
    expect(exit).toBe(1);
    const form = JSON.parse(out) as {
      plan: string;
      form: { command: string };
      errors: Record<string, { problem: { code: string } }>;
    };
    expect(form).toMatchObject({
      plan: "form",
      form: { command: "meeting add" },
      errors: { when: { problem: { code: "when.nothing" } } },
    });
    const text = (await run(w, "meeting add Board when:qwerty")).out;
    expect(text).toContain('- title: Title – required = "Board"');
    expect(text).toContain("  ! I can't read that as a date and time.");
    expect(text).toContain("Typed: /meeting add <title> <when> [duration:…]");
    expect(JSON.parse((await run(w, "meeting add", { json: true })).out)).toMatchObject({ plan: "form", errors: {} });
  });

  it("speaks the language and the zone it is told to, else the person's, else the community's", async () => {
    const line = "meeting show Board";
    expect((await run(w, line)).out).toContain("14:00 GMT-6");
    expect((await run(w, line, { zone: "Asunción" })).out).toContain("Your time: Tue, 1 Dec 2026, 17:00 GMT-3");
    expect((await run(w, "help", { locale: "es-419" })).out).toContain("Escriba /help");
    expect((await run(w, "help", { locale: "es", as: "nobody" })).err).toMatch(/^Nadie se llama «nobody»/);
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: "c1", id: "c1moderator" } },
        data: { language: "fr", zone: "Europe/Paris" },
      }),
    );
    expect((await run(w, line, { as: "moderator" })).out).toContain("21:00 UTC+1");
    expect((await run(w, "/bogus", { as: "moderator" })).out).toMatch(/«\u00a0bogus\u00a0»/);
    expect((await run(w, "/bogus", { as: "moderator", locale: "pt" })).out).toMatch(/“bogus”/);
  });

  it.each([
    ["es", "Conclusión registrada"],
    ["pt", "Conclusão registrada"],
    ["fr", "Conclusion consignée"],
  ])(
    "answers a public command in the reader's %s, and posts it in the channel's words, once",
    async (locale, title) => {
      const said = `Said by somebody who reads ${locale}`;
      const { out } = await run(w, `conclusion add "${said}"`, { locale });
      expect(out.split("\n").slice(0, 2)).toEqual([title, said]);
      const posts = (await w.product.posts.latest(w.community, "general", 100)).filter(({ view }) =>
        JSON.stringify(view).includes(said),
      );
      expect(posts).toMatchObject([{ view: { title: "Conclusion recorded" } }]);
      // Both name the same one.
      const [id = ""] = /conclusion:(\w+)/.exec(out)?.slice(1) ?? [];
      expect(JSON.stringify(posts[0]?.view)).toContain(`"conclusion":"${id}"`);
      expect(await w.db((db) => db.conclusion.findMany({ where: { text: said } }))).toMatchObject([{ id }]);
    },
  );

  it("happens at the moment of --now, and only that call does", async () => {
    const refused = await run(w, 'meeting add "Too late" "2026-11-25 10:00"', {
      now: "2026-11-26T00:00:00Z",
      json: true,
    });
    expect(refused.out).toContain("when.past");
    expect((await run(w, 'meeting add "In time" "2026-11-25 10:00"')).exit).toBe(0);
    expect(w.clock.now().toISOString()).toBe("2026-11-24T15:00:00.000Z");
  });

  it.each([
    [
      { as: "nobody" },
      "Nobody goes by “nobody” in the terminal of this community. There is admin, guest, member, moderator.",
    ],
    [{ as: "" }, "Nobody goes by “” in"],
    [{ community: "nowhere" }, "There is no community “nowhere”. There is test."],
    [{ now: "yesterday" }, "“yesterday” is not a moment."],
    [{ now: "2026-11-24" }, "“2026-11-24” is not a moment."],
    [{ now: "2026-11-24T15:00:00" }, "is not a moment"],
    [{ now: "2026-02-30T15:00:00Z" }, "is not a moment"],
    [{ zone: "Mars/Phobos" }, "I don't know the time zone “Mars/Phobos”."],
    [{ zone: "CST" }, "I don't know the time zone “CST”."],
    [{ locale: "de" }, "I don’t speak “de”. The languages are en, es, pt, fr."],
    [{ locale: "english please" }, "I don’t speak"],
    [{ channel: "a channel" }, "“a channel” cannot be a channel."],
    [{ channel: "" }, "cannot be a channel"],
  ])("exits 2 with a sentence and nothing on stdout for %j", async (options, sentence) => {
    const heard = await run(w, "help", { ...options, json: true });
    expect(heard).toMatchObject({ exit: 2, out: "" });
    expect(heard.err).toContain(sentence);
  });

  it("takes moments with an offset, with or without seconds", async () => {
    for (const now of [
      "2026-11-24T15:00Z",
      "2026-11-24T09:00:00-06:00",
      "2026-11-24t15:00:00.250z",
      "2026-11-24 15:00:00+00",
    ])
      expect((await run(w, "help", { now })).exit).toBe(0);
  });

  it("prints nothing that a terminal would take as a command", async () => {
    const title = "\u001b[31mRed\u001b[0m \u0007bell \u202Egnp.exe \r hidden";
    await w.db((db) =>
      db.person.update({ where: { communityId_id: { communityId: "c1", id: "c1guest" } }, data: { name: title } }),
    );
    const { out } = await run(w, `meeting add "${title}" "2026-12-05 15:00"`);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(out).toContain("Red");
  });

  it.each([
    "x".repeat(10_000),
    "\u0000",
    "@everyone <!channel> **bold** <@U1>",
    "'; drop table person; --",
    "🏳️‍🌈 ﷽ \ud800",
    "-",
    "--json",
    "//",
    '"',
    'help "',
    "{0}",
    "%s%n",
  ])("answers a hostile line and goes on: %#", async (line) => {
    const { exit, out } = await run(w, line, { json: true });
    expect([0, 1]).toContain(exit);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(out).not.toContain('"code":"bug"');
  });

  it("needs --community where there is more than one, and knows its people", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    expect((await run(w, "help")).err).toBe(
      "There is more than one community. Add --community and one of other, test.",
    );
    expect((await run(w, "help", { community: "other" })).out).toContain("Community other");
    await w.store.system((db) => db.community.update({ where: { id: "c2" }, data: { demo: false } }));
    expect((await run(w, "help")).out).toContain("Community test");
    await w.store.system((db) => db.community.delete({ where: { id: "c2" } }));
  });
});

describe("rapporteur run without a database", () => {
  it("says so in the reader's language, and in JSON with --json", async () => {
    const store = openServer("postgresql://somebody:secret@127.0.0.1:9/nothing");
    const away = { ...w, product: { ...w.product, store } };
    expect(await run(away, "help", { locale: "es" })).toMatchObject({
      exit: 1,
      out: "No puedo acceder a mi base de datos en este momento, así que no se cambió nada. Inténtelo de nuevo en un minuto.",
    });
    expect(JSON.parse((await run(away, "help", { json: true })).out)).toMatchObject({
      plan: "answer",
      error: { code: "store.unreachable" },
    });
    expect(await hear(away, "tick", {})).toMatchObject({
      exit: 1,
      out: "",
      err: "I can't reach my database just now, so nothing was changed. Please try again in a minute.",
    });
    await store.close();
  });
});
