import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { audited } from "../../../support/audited.ts";
import { type World, world } from "../../../support/world.ts";
import { hear } from "../../../terminal/commands/heard.ts";

describe("where the only administrator leaves", () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
  });
  afterEach(() => w.close());

  const gone = (user: string) => leave(w, { platform: "console", user, now: w.clock.now() });
  const told = (about = "administrator") =>
    w.db((db) =>
      db.delivery.findMany({
        where: { kind: "notice", detail: { path: ["about"], equals: about } },
        orderBy: { recipient: "asc" },
      }),
    );

  it("everybody who moderates is told at once, and nobody else, once", async () => {
    await w.say("person role person:c1member role:moderator", { as: "admin" });
    expect([await gone("admin"), await gone("admin")]).toEqual([1, 0]);
    const notices = await told();
    expect(notices.map(({ recipient, dueAt }) => [recipient, dueAt])).toEqual(
      ["member", "moderator"].map((recipient) => [recipient, w.clock.now()]),
    );
    expect(notices[0]?.detail).toMatchObject({ code: "person.administrator.left", params: { name: "The admin" } });
  });
  it("says so in what they are told, with the way to who is here", async () => {
    await gone("admin");
    const said = JSON.stringify(await w.tick());
    expect(said).toContain("was the only administrator here");
    expect(said).toContain('"command":"members"');
  });
  it("nobody is told where another administers, or who left did not", async () => {
    await gone("member");
    await w.say("person role person:c1moderator role:admin", { as: "admin" });
    await gone("admin");
    expect(await told()).toEqual([]);
  });
  it("an operator makes another, whom the list names; it is recorded as theirs, and told to all who moderate", async () => {
    expect((await hear(w, "admin", {})).out).toMatch(
      /^test: c1admin The admin \(console:admin\) administers it, here last: \S+\ntest: c1moderator The moderator \(console:moderator\), moderator, here last: \S+$/,
    );
    await gone("admin");
    const list = await hear(w, "admin", { community: "test" });
    expect(list.out).toMatch(/^test: nobody administers it\.\ntest: c1moderator The moderator/);
    expect(list.out.split("\n")).toHaveLength(2);
    expect(await hear(w, "admin", { make: "c1moderator" })).toMatchObject({
      exit: 0,
      out: "The moderator is an administrator of test now. Everybody who moderates there is told.",
    });
    expect((await audited(w, "person.role")).at(-1)).toMatchObject({
      actorId: null,
      subject: "person:c1moderator",
      detail: { from: "moderator", to: "admin", by: "operator" },
    });
    const said = JSON.stringify(await w.tick());
    expect(said).toContain("made The moderator an administrator");
    // What asked for one is not said any more.
    expect(said).not.toContain("was the only administrator here");
    expect((await w.say("membership show", { as: "moderator" })).text).toContain("Given by: whoever operates the bot");
    expect((await w.say("person role person:c1member role:moderator", { as: "moderator" })).refusal).toBeUndefined();
  });
  it("an operator names by an account too, and members where nobody moderates; also beside who administers", async () => {
    const made = await hear(w, "admin", { make: "console:member" });
    expect(made.exit).toBe(0);
    expect((await told("administrator-made")).map(({ recipient }) => recipient)).toEqual([
      "admin",
      "member",
      "moderator",
    ]);
    await w.db((db) =>
      db.person.updateMany({ where: { role: { in: ["moderator", "admin"] } }, data: { role: "member" } }),
    );
    const { out } = await hear(w, "admin", {});
    expect(out).toContain("test: nobody administers it.");
    expect(out).toMatch(/c1member The member \(console:member\), member/);
    expect(out).not.toContain("c1guest");
  });
  it("an operator makes nobody who is not here, is suspended, or is one already", async () => {
    await w.say('person suspend "The member"', { as: "admin" });
    await gone("guest");
    for (const [typed, why] of [
      ["c1nobody", "Nobody here has the id or account “c1nobody”"],
      ["console:guest", "Nobody here has the id or account"],
      ["c1guest", "Nobody here has the id or account"],
      ["c1member", "The member is suspended"],
      ["c1admin", "The admin administers this community already"],
    ] as const)
      expect([typed, await hear(w, "admin", { make: typed })]).toMatchObject([
        typed,
        { exit: 2, out: "", err: expect.stringContaining(why) as string },
      ]);
    expect(await hear(w, "admin", { community: "nowhere", make: "c1member" })).toMatchObject({ exit: 2 });
    expect(await audited(w, "person.role")).toEqual([]);
    const words = LANGUAGES.map((l) => translator(l)("person.administrator.made", { name: "Ana" }));
    expect(new Set(words).size).toBe(LANGUAGES.length);
  });
});
