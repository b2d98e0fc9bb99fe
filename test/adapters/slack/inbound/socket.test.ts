import { describe, expect, it } from "vitest";
import { town, troubles, words } from "./harness.ts";

describe("Socket Mode", () => {
  it("does nothing twice for an envelope that comes again", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await place.type(users.member, 'conclusion add "Only once." topic:tracing');
    const shown = fake.seenBy(users.member, channel).length;
    await fake.redeliver();
    await place.settled();
    expect(await place.world.db((db) => db.conclusion.count())).toBe(1);
    expect(fake.seenBy(users.member, channel)).toHaveLength(shown);
    expect(troubles(place)).toEqual([]);
  });

  it.each(["refresh_requested", "warning"] as const)("goes on after a disconnect for %s", async (reason) => {
    const place = await town();
    const { fake, users } = place;
    const hellos = () => fake.calls.filter((c) => c.method === "apps.connections.open").length;
    const before = hellos();
    fake.disconnect(reason);
    await fake.until(() => fake.connections > 0 && hellos() > before);
    expect(words(await place.type(users.member, "help"))).toContain("contact find");
    expect(fake.errors).toEqual([]);
  });

  it("listens on another connection while Slack renews one", async () => {
    const place = await town({ apart: 0 });
    const { fake, users, channel } = place;
    await fake.until(() => fake.connections === 2);
    const opened = () => fake.calls.filter((c) => c.method === "apps.connections.open").length;
    const before = opened();
    fake.disconnect("warning", "oldest");
    await fake.until(() => fake.connections === 1);
    const answers = await place.watch(users.member, () =>
      Promise.all(Array.from({ length: 5 }, () => fake.slash(users.member, channel, "/rapporteur", "me"))),
    );
    expect(answers).toHaveLength(5);
    await fake.until(() => opened() > before && fake.connections === 2);
    expect(fake.errors).toEqual([]);
  });

  it("answers again after an outage", async () => {
    const place = await town();
    const { fake, users } = place;
    fake.outage(true);
    await fake.until(() => fake.connections === 0);
    // Long enough for attempts that fail.
    await fake.until(() => place.logged.some((l) => l.sentence.startsWith("Slack cannot be reached")));
    fake.outage(false);
    await fake.until(() => fake.connections > 0);
    expect(words(await place.type(users.member, "help"))).toContain("contact find");
  }, 30_000);

  it("keeps trying with a wrong app token, and breaks nothing", async () => {
    const place = await town({ settings: { appToken: "xapp-wrong" } });
    const { fake } = place;
    await fake.until(() => fake.calls.filter((c) => c.method === "apps.connections.open" && !c.ok).length >= 2);
    expect(place.logged.some((l) => l.sentence === "Slack cannot be reached; trying again")).toBe(true);
  }, 15_000);
});
