import { describe, expect, it, vi } from "vitest";
import { allWell, type Town, town, troubles, words } from "./harness.ts";
import { QUICK, quick } from "./quick.ts";
import { slow } from "./slow.ts";

const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));
const mention = ({ fake, users, channel }: Town, text: string) =>
  fake.say(users.member, channel, `<@${fake.botUser}> conclusion add "${text}"`);
const answered = ({ fake, users, channel }: Town, text: string) =>
  fake.seenBy(users.member, channel).filter((s) => s.author === fake.botUser && words(s.components).includes(text))
    .length;
describe("the gateway", () => {
  it("that breaks off is resumed: what was said meanwhile is answered, and nothing twice", async () => {
    const core = slow();
    const place = await town(quick({ dispatch: core.dispatch }));
    const { fake, users, channel } = place;
    const breaks: Record<string, () => void> = {
      "a broken connection": () => fake.cut(),
      "an unknown error": () => fake.closeConnections(4000),
      "a request to reconnect": () => fake.askReconnect(),
      "a session that is invalid for now": () => fake.invalidateSessions({ resumable: true }),
    };
    for (const [what, happens] of Object.entries(breaks)) {
      // In the middle of an interaction, which is answered over HTTP.
      core.hold("work");
      const pressed = place.watch(users.member, async () => {
        await fake.slash(users.member, channel, "conclusion add", { text: `During ${what}.` });
        happens();
        await mention(place, `After ${what}.`);
        core.release();
      });
      expect(said(await pressed), what).toContain(`During ${what}.`);
      await fake.until(() => answered(place, `After ${what}.`) === 1);
      await place.settled();
      expect(answered(place, `During ${what}.`), what).toBe(1);
    }
    expect(fake.identifies).toHaveLength(1);
    allWell(place);
  });

  it("whose session is gone begins another, under the rule for identifying", async () => {
    const place = await town(quick());
    const { fake } = place;
    for (const happens of [
      () => fake.invalidateSessions(),
      () => fake.closeConnections(4009),
      () => fake.closeConnections(1000),
    ]) {
      const before = fake.identifies.length;
      happens();
      await fake.until(() => fake.identifies.length > before || fake.connections === 0);
      await fake.until(() => fake.connections > 0);
      await mention(place, `Once more ${before}.`);
      await fake.until(() => answered(place, `Once more ${before}.`) === 1);
    }
    expect(fake.identifies.every((i) => i.accepted)).toBe(true);
    allWell(place);
  });

  it("whose heartbeats nobody answers is left and resumed", async () => {
    const place = await town(quick({ fake: { heartbeatMs: 200 } }));
    const { fake } = place;
    fake.ignoreHeartbeats(true);
    await fake.until(() => fake.connections === 0);
    fake.ignoreHeartbeats(false);
    await mention(place, "Unheard.");
    await fake.until(() => fake.connections > 0);
    await fake.until(() => answered(place, "Unheard.") === 1);
    expect(fake.identifies).toHaveLength(1);
    allWell(place);
  });

  it("that cannot be reached for a while loses nothing", async () => {
    const place = await town(quick());
    const { fake } = place;
    fake.down();
    await mention(place, "While it was away.");
    // Longer than the library takes for its first try.
    await new Promise((done) => setTimeout(done, 1_300));
    fake.up();
    await fake.until(() => answered(place, "While it was away.") === 1);
    await place.settled();
    expect(fake.identifies).toHaveLength(1);
    expect(answered(place, "While it was away.")).toBe(1);
    expect(troubles(place)).toEqual([]);
    // And it can be left while it is away.
    fake.down();
    await fake.until(() => fake.connections === 0);
    await place.bot.close();
    fake.up();
    expect(place.bot.serving()).toEqual([]);
  });

  it("is resumed by the bot that was started anew: what was missed is answered, without identifying", async () => {
    const place = await town(quick());
    const { fake } = place;
    await mention(place, "Before.");
    await fake.until(() => answered(place, "Before.") === 1);
    await place.bot.close();
    await fake.until(() => fake.connections === 0);
    await mention(place, "Missed.");
    await place.restart();
    await fake.until(() => answered(place, "Missed.") === 1);
    await place.settled();
    expect([answered(place, "Before."), answered(place, "Missed."), fake.identifies.length]).toEqual([1, 1, 1]);
    // Where the session is too old, another is begun.
    await place.bot.close();
    fake.advance(200_000);
    await place.restart();
    await fake.until(() => fake.identifies.length === 2);
    await mention(place, "Later.");
    await fake.until(() => answered(place, "Later.") === 1);
    allWell(place);
  });

  it("that takes a session and never answers is noticed, and the session given up after the second silence", async () => {
    const place = await town(quick({ fake: { heartbeatMs: 1_500 } }));
    const { fake } = place;
    await mention(place, "Before.");
    await fake.until(() => answered(place, "Before.") === 1);
    expect(place.bot.reached?.()).toMatchObject({ heard: true });
    fake.ignoreResumes(true);
    fake.cut();
    await fake.until(() => fake.ignoreResumes(true) === 1);
    expect(place.bot.reached?.()).toMatchObject({ heard: false });
    await fake.until(() => fake.identifies.length === 2);
    // On a slow machine a connection may also break for heartbeats that come late: what was silence is in the log.
    expect(fake.ignoreResumes(true)).toBeGreaterThanOrEqual(2);
    await fake.until(() => fake.connections > 0);
    await mention(place, "After.");
    await fake.until(() => answered(place, "After.") === 1);
    expect(place.bot.reached?.()).toMatchObject({ heard: true });
    expect(place.logged.map(({ facts }) => String((facts as { error?: unknown }).error))).toEqual([
      expect.stringContaining("does not answer"),
      expect.stringContaining("does not answer"),
    ]);
  });

  it("that never answers leaves nobody deaf over restarts", async () => {
    // None of them tries again by itself, and nothing that takes its time on a slow machine ends a connection: a late heartbeat, a
    // lease that is renewed too late, a long beginning. Time passes when the gateway has been asked, and not before.
    const times = { ...QUICK, silent: 5_000, pause: 600_000, lease: 600_000, away: 600_000 };
    let passed = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + passed);
    const place = await town(quick({ times }));
    const { fake } = place;
    // Before it knows its session there is none to go on with.
    await fake.until(() => place.bot.reached?.()?.heard === true);
    await place.bot.close();
    fake.ignoreResumes(true);
    const restarts: Promise<void>[] = [];
    for (const silence of [1, 2]) {
      restarts.push(place.restart());
      await fake.until(() => fake.ignoreResumes(true) === silence);
      passed += times.silent;
      await fake.until(() => place.logged.length === silence);
      await place.bot.close();
    }
    await place.restart();
    await Promise.all(restarts);
    expect([fake.identifies.length, fake.ignoreResumes(true)]).toEqual([2, 2]);
    await mention(place, "Heard.");
    await fake.until(() => answered(place, "Heard.") === 1);
  });
});
