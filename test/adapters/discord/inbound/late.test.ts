import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { allWell, buttonIn, labelsIn, town, troubles, words } from "./harness.ts";
import { slow } from "./slow.ts";

const CALLBACK = "POST /interactions/:interaction/:token/callback";
const EDIT = "PATCH /webhooks/:application/:token/messages/:message";
const conclusions = (place: Awaited<ReturnType<typeof town>>) => place.world.db((db) => db.conclusion.count());

describe("an interaction that comes late", () => {
  it("is acknowledged before anything is done, and then answered", async () => {
    const core = slow();
    const place = await town({ dispatch: core.dispatch });
    const { fake, users, channel } = place;
    fake.pauseEvents(true);
    core.hold("plan");
    const said = place.watch(users.member, async () => {
      const sent = fake.slash(users.member, channel, "conclusion add", { text: "Late, but there." });
      await fake.until(() => fake.interactions.at(-1)?.kind === "command");
      fake.advance(2_000);
      fake.pauseEvents(false);
      await sent;
      // Nobody has planned anything yet.
      await fake.until(() => fake.interactions.at(-1)?.acknowledgedAt);
      core.release();
    });
    expect(words((await said).map((s) => s.components))).toContain("Late, but there.");
    expect((await said).map((s) => s.ephemeralTo)).toEqual([undefined]);
    allWell(place);
  });

  it("does nothing where Discord waits no longer", async () => {
    const core = slow();
    const place = await town({ dispatch: core.dispatch, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [card] = await place.slash(users.member, "fixture agree", { text: "Stays." });
    const asked = core.asked();
    const late = async (act: () => Promise<unknown>) => {
      fake.pauseEvents(true);
      const sent = act();
      await fake.until(() => fake.interactions.at(-1)?.deliveredAt === undefined);
      fake.advance(4_000);
      fake.pauseEvents(false);
      await sent;
      await place.settled();
    };
    await late(() => fake.slash(users.member, channel, "conclusion add", { text: "Too late." }));
    await late(() => fake.press(users.member, card?.id ?? "", buttonIn(card?.components, "Undo")));
    expect(core.asked()).toBe(asked);
    expect(await place.world.db((db) => db.conclusion.count({ where: { withdrawnAt: null } }))).toBe(1);
    expect([...new Set(fake.refusals.map((r) => r.code))]).toEqual([10_062]);
    // It is no fault of the product's.
    expect(place.logged.map((l) => [l.level, l.sentence])).toEqual(
      Array(2).fill(["warn", "Discord takes no answer to this any more"]),
    );
  });

  it("or twice is done once, and answered once", async () => {
    const place = await town({ catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [card] = await place.slash(users.member, "fixture agree", { text: "Only once." });
    const shown = JSON.stringify(fake.seenBy(users.member, channel));
    await fake.redeliver();
    await place.settled();
    allWell(place);
    // A gateway that was away tells again what is long answered.
    fake.advance(60_000);
    await fake.redeliver();
    await place.settled();
    await place.press(users.member, card, "Undo");
    await fake.redeliver();
    await place.settled();
    expect(await conclusions(place)).toBe(1);
    expect(fake.seenBy(users.member, channel)).toHaveLength((JSON.parse(shown) as unknown[]).length);
    expect(place.logged.filter((l) => l.level === "error")).toEqual([]);
  });
});

describe("an acknowledgement that fails", () => {
  it("is said again: Discord takes only one", async () => {
    const place = await town();
    const { fake, users } = place;
    let told = 0;
    for (const fault of [
      { status: 500 },
      { status: 502, applied: true },
      { dropAfterAccept: true },
      { dropBefore: true },
    ]) {
      fake.fail(CALLBACK, { times: 1, ...fault });
      const said = await place.slash(users.member, "conclusion add", { text: `Said ${(told += 1)} times.` });
      expect(
        said.map((s) => s.ephemeralTo),
        JSON.stringify(fault),
      ).toEqual([undefined]);
      expect(await conclusions(place)).toBe(told);
    }
    expect(troubles(place)).toEqual([]);
  });

  it("for good does nothing twice, and the log has neither what was said nor a token", async () => {
    const place = await town();
    const { fake, users } = place;
    fake.fail(CALLBACK, { times: 2, status: 500 });
    const said = await place.slash(users.member, "conclusion add", { text: "A secret agreement." });
    expect(said).toEqual([]);
    expect(await conclusions(place)).toBe(1);
    expect(place.logged.map((l) => [l.level, l.sentence])).toEqual([["error", "an answer did not get through"]]);
    const written = JSON.stringify(
      place.logged.map(({ facts }) => pino.stdSerializers.err((facts as { error: Error }).error)),
    );
    expect(written).toContain("callback");
    expect(written).not.toContain("A secret agreement.");
    expect(written).not.toContain(fake.interactions.at(-1)?.token);
    expect(written).not.toContain(fake.token);
    // The next is answered as ever.
    expect(words((await place.slash(users.member, "help")).map((s) => s.components))).toContain("contact find");
  });
});

describe("an answer of which it is not known whether Discord took it", () => {
  it("is not said again over what a press of its button was answered since", async () => {
    const core = slow();
    const place = await town({ dispatch: core.dispatch, patience: 200, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    core.hold("work");
    await fake.slash(users.member, channel, "fixture agree", { text: "Said once." });
    await fake.until(() => fake.interactions.at(-1)?.acknowledgedAt);
    fake.fail(EDIT, { status: 502, applied: true, times: 1 });
    core.release();
    const card = () => fake.seenBy(users.member, channel).find((s) => labelsIn(s.components).includes("Undo"));
    await fake.until(() => card() !== undefined);
    await fake.press(users.member, card()?.id ?? "", buttonIn(card()?.components, "Undo"));
    await fake.until(() => card() === undefined);
    const answered = JSON.stringify(fake.seenBy(users.member, channel));
    await place.bot.settled();
    expect(JSON.stringify(fake.seenBy(users.member, channel))).toBe(answered);
    expect(troubles(place)).toEqual([]);
  });
});

describe("an answer that could not be given although the work was done", () => {
  /** Somebody's work was done, and they were not told. */
  async function untold() {
    const core = slow();
    const place = await town({ dispatch: core.dispatch, patience: 200 });
    const { fake, users, channel } = place;
    core.hold("work");
    await fake.slash(users.member, channel, "conclusion add", { text: "Nobody heard." });
    await fake.until(() => fake.interactions.at(-1)?.acknowledgedAt);
    // The interaction's fifteen minutes are over before the work is.
    fake.advance(16 * 60_000);
    core.release();
    await place.bot.settled();
    const told = async (asking: () => Promise<{ components: unknown }[]>) =>
      words((await asking()).map((s) => s.components)).split("could not reach you").length - 1;
    return { place, told, help: () => place.slash(users.member, "help") };
  }

  it("is told of the next time where telling it failed", async () => {
    const { place, told, help } = await untold();
    place.fake.fail("POST /webhooks/:application/:token", { status: 500, times: 1 });
    expect([await told(help), await told(help), await told(help)]).toEqual([0, 1, 0]);
  });

  it("is told of once to whoever does two things at once", async () => {
    const { told, place, help } = await untold();
    const { fake, users, channel } = place;
    const both = () =>
      place.watch(users.member, () =>
        Promise.all([fake.slash(users.member, channel, "help"), fake.slash(users.member, channel, "help")]),
      );
    expect([await told(both), await told(help)]).toEqual([1, 0]);
  });

  it("is told of, alone and once, when its author comes again; also by another process", async () => {
    const { place } = await untold();
    const { users } = place;
    expect(await conclusions(place)).toBe(1);
    expect(place.logged.map((l) => l.sentence)).toEqual(["Discord takes no answer to this any more"]);

    await place.restart();
    const other = await place.slash(users.moderator, "help");
    expect(words(other.map((s) => s.components))).not.toContain("could not reach you");
    const said = await place.slash(users.member, "help");
    expect(said.map((s) => s.ephemeralTo)).toEqual([users.member, users.member]);
    expect(words([said[1]?.components])).toContain("was done, but its answer could not reach you.");
    expect(words([said[1]?.components])).not.toContain("Nobody heard.");
    expect(await place.slash(users.member, "help")).toHaveLength(1);
  });
});

describe("a machine whose clock is wrong", () => {
  it.each([1_900, 3_600_000])("by %i ms ahead opens forms at once all the same", async (skew) => {
    const place = await town({ skew });
    const { fake, users, channel } = place;
    // Every answer tells more exactly what time it is on Discord.
    for (let n = 0; n < 5; n += 1) await place.slash(users.member, "help");
    await fake.slash(users.member, channel, "conclusion add");
    await place.settled();
    expect(fake.modal(users.member)?.title).toBeTruthy();
    allWell(place);
  });

  it("and behind still knows what comes late", async () => {
    const core = slow();
    const place = await town({ dispatch: core.dispatch, skew: -60_000 });
    const { fake, users, channel } = place;
    const asked = core.asked();
    fake.pauseEvents(true);
    const sent = fake.slash(users.member, channel, "conclusion add", { text: "Too late." });
    await fake.until(() => fake.interactions.at(-1)?.deliveredAt === undefined);
    fake.advance(4_000);
    fake.pauseEvents(false);
    await sent;
    await place.settled();
    expect(core.asked()).toBe(asked);
    expect([...new Set(fake.refusals.map((r) => r.code))]).toEqual([10_062]);
  });
});
