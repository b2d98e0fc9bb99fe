import { describe, expect, it } from "vitest";
import { BOT_SCOPES } from "../../../../src/adapters/slack/manifest/scopes.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import { z } from "zod";
import { modalWords, town, troubles, words } from "./harness.ts";

const filing = command({
  path: "file openly",
  summary: "help.summary",
  examples: [],
  audience: "channel",
  allow: "member",
  input: z.object({ paper: opt.file("help.command") }),
  run: async (_context, { paper }) => say(paper.name),
});

describe("when Slack is in trouble", () => {
  it("somebody whom Slack does not name is answered all the same", async () => {
    const place = await town();
    const { fake, users } = place;
    fake.fail("users.info", { times: 1, error: "internal_error" });
    expect(words(await place.type(users.member, "help"))).toContain("/contact find");
    expect(words(await place.type(users.member, "help"))).toContain("/contact find");
    expect(fake.calls.filter((c) => c.method === "users.info").map((c) => c.ok)).toEqual([false, true]);
    await place.type(users.member, "help");
    expect(fake.calls.filter((c) => c.method === "users.info")).toHaveLength(2);
  });

  it.each(["internal_error", "ratelimited"])(
    "a form that does not open for %s is offered by a button",
    async (error) => {
      const place = await town();
      const { fake, users, channel } = place;
      fake.fail("views.open", { times: 1, error, retryAfter: 30 });
      const [offer] = await place.type(users.member, 'meeting add "Board call"');
      expect(offer?.ephemeral).toBe(true);
      await fake.press(users.member, { channel, ts: offer?.ts ?? "" }, "Fill in");
      await place.settled();
      expect(modalWords(place, users.member)).not.toBe("");
    },
  );

  it("an answer whose modal Slack does not change is said elsewhere", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    await fake.openHome(users.member);
    await place.settled();
    await fake.press(users.member, "home", "what did we agree about licensing?");
    await place.settled();
    const shown = modalWords(place, users.member);
    fake.fail("views.update", { times: 1, error: "view_too_large" });
    const told = await place.watch(users.member, () => fake.press(users.member, "modal", "More contacts (6)"));
    expect(modalWords(place, users.member)).toBe(shown);
    expect(words(told.map((s) => s.blocks))).not.toBe("");
    expect(place.logged.some((l) => l.sentence === "a modal could not be changed")).toBe(true);
    expect(troubles(place)).toEqual([]);
  });

  it("without the scope to read files a form says so, and nothing is done", async () => {
    const place = await town({
      catalogue: [filing],
      fake: { scopes: BOT_SCOPES.filter((scope) => scope !== "files:read") },
    });
    const { fake, users } = place;
    await place.type(users.member, "file openly");
    await fake.submit(users.member, { "option.paper": [{ name: "minutes.txt", content: "Agreed." }] });
    await place.settled();
    expect(modalWords(place, users.member)).toContain("I may not read files in this workspace, so nothing was done.");
    expect(fake.seenBy(users.member, place.channel)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("without the scope to send files what is missing is said", async () => {
    const place = await town({ fake: { scopes: BOT_SCOPES.filter((scope) => scope !== "files:write") } });
    const { users } = place;
    await place.type(users.moderator, 'meeting add "Board call" when:"tomorrow at 15:00"');
    const told = await place.type(users.moderator, 'meeting ics "Board call"');
    expect(words(told.map((s) => s.blocks))).toMatch(/I may not send files in this workspace[^]*\.ics/);
    expect(troubles(place)).toEqual([]);
  });

  it("a private answer that the response_url may not have taken is given another way", async () => {
    const place = await town();
    const { fake, users } = place;
    fake.fail("response_url", { times: 1, status: 500 });
    expect(words(await place.type(users.member, "help"))).toContain("/contact find");
    expect(troubles(place)).toEqual([]);
  });

  it.each(["channels:read", "users:read"] as const)(
    "a missing scope (%s) is said in the log, and commands are answered",
    async (missing) => {
      const place = await town({ fake: { scopes: BOT_SCOPES.filter((scope) => scope !== missing) } });
      const { users } = place;
      expect(words(await place.type(users.member, "help"))).toContain("/contact find");
      const said = place.logged.map(
        ({ facts, sentence }) => `${sentence} ${"error" in facts ? String(facts.error) : ""}`,
      );
      expect(said.join("\n")).toMatch(/(Slack does not say who|it is not known who) .*missing_scope/);
      // Where nobody can say who reads along, nothing for the community is said.
      if (missing === "channels:read") {
        const refused = await place.type(users.member, 'conclusion add "For us."');
        expect(refused.map((s) => s.ephemeral)).toEqual(refused.map(() => true));
        expect(await place.world.db((db) => db.conclusion.count())).toBe(0);
      }
    },
  );

  it("a revoked token is said in the log, and nothing breaks", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.revokeTokens();
    await fake.slash(users.member, channel, "/rapporteur", "help");
    await place.settled();
    expect(JSON.stringify(place.logged)).toMatch(/revoked/);
    expect(JSON.stringify(place.logged)).not.toMatch(/xoxb-|xapp-/);
  });
});
