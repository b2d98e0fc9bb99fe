import { describe, expect, it } from "vitest";
import { BOT_SCOPES } from "../../../../src/adapters/slack/manifest/scopes.ts";
import { modalWords, town, troubles, words } from "./harness.ts";

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
