import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Invocation } from "../../../../src/core/kernel/commands/platform.ts";
import { forget } from "../../../../src/core/services/identity/seen.ts";
import { recogniser } from "../../../../src/core/services/identity/recognise.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";
import { connect, inDiscord } from "../people/linking.ts";
import { counting } from "../people/counting.ts";

const NOW = new Date("2026-11-24T15:00:00Z");

describe.each(stores)("invocations that arrive together (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await addCommunity(w.store, "c2", "other", NOW);
    await connect(w, [{ platform: "discord", externalId: "G1" }]);
    await connect(w, [{ platform: "discord", externalId: "G2" }], "c2");
    for (const [guild, user] of [
      ["G1", "A"],
      ["G1", "B"],
      ["G2", "C"],
    ] as const)
      await w.say("help", inDiscord(guild, user));
    await w.db((db) =>
      db.channel.create({
        data: {
          communityId: "c1",
          id: "deep",
          spaceId: "c1discordG1",
          externalId: "deep",
          name: "deep",
          clearance: "amber",
        },
      }),
    );
  });
  afterAll(() => w.close());

  let ids = 0;
  const invocation = (space: string, user: string, more: Partial<Invocation> = {}): Invocation => ({
    id: `r${(ids += 1)}`,
    platform: "discord",
    space,
    user,
    channel: "general",
    input: { kind: "line", line: "help" },
    ...more,
  });

  it("are noted and recognised by one statement, each as who it is", async () => {
    const { store, since } = counting(w.store);
    const recognise = recogniser(store);
    const asked = [
      invocation("G1", "A"),
      invocation("G1", "C"),
      invocation("G2", "C"),
      invocation("G3", "A"),
      invocation("G1", "A", { channel: "deep" }),
      ...Array.from({ length: 60 }, () => invocation("G1", "B")),
    ];
    const told = await Promise.all(asked.map((one) => recognise(one, NOW)));
    expect(since()).toEqual({ statements: 1, transactions: 0 });
    expect(
      told.slice(0, 6).map(({ found }) => [found.id, found.person_name, found.came_here, found.clearance]),
    ).toEqual([
      ["c1", "Name of A", true, null],
      ["c1", null, null, null],
      ["c2", "Name of C", true, null],
      [null, null, null, null],
      ["c1", "Name of A", true, "amber"],
      ["c1", "Name of B", true, null],
    ]);
    expect(told.slice(5).every(({ found }) => found.person_name === "Name of B")).toBe(true);
    expect(told.every(({ repeated, sent }) => !repeated && !sent)).toBe(true);
    const again = await Promise.all(asked.map((one) => recognise(one, NOW)));
    expect(again.every(({ repeated }) => repeated)).toBe(true);
  });

  it("are begun once each, those among them that are the same, too", async () => {
    const { store, since } = counting(w.store);
    const recognise = recogniser(store);
    const id = "same";
    const told = await Promise.all(
      [
        invocation("G1", "A", { id }),
        invocation("G1", "A", { id }),
        invocation("G2", "C", { id }),
        invocation("G1", "A", { id }),
        invocation("G1", "B"),
      ].map((one) => recognise(one, NOW)),
    );
    expect(since().statements).toBe(1);
    expect(told.map(({ repeated }) => repeated)).toEqual([false, true, false, true, false]);
  });

  it("send a form once, whichever of them came before, and again once it is forgotten", async () => {
    const { store, since } = counting(w.store);
    const recognise = recogniser(store);
    const sent = (form: string, more: Partial<Invocation> = {}) => invocation("G1", "A", { form, ...more });
    await recognise(invocation("G1", "A", { id: "before" }), NOW);
    since();
    const told = await Promise.all(
      [
        sent("f", { id: "before" }),
        sent("f"),
        sent("f"),
        sent("g", { id: "first" }),
        sent("g", { id: "first" }),
        invocation("G1", "A"),
      ].map((one) => recognise(one, NOW)),
    );
    expect(since().statements).toBe(1);
    expect(told.map(({ repeated, sent }) => (repeated ? "repeated" : sent ? "sent" : "begun"))).toEqual([
      "repeated",
      "begun",
      "sent",
      "begun",
      "repeated",
      "begun",
    ]);
    expect((await recognise(sent("f"), NOW)).sent).toBe(true);
    await forget(w.store, { ...sent("f"), form: "f" }, new Date(NOW.getTime() + 1));
    expect((await recognise(sent("f"), NOW)).sent).toBe(true);
    await forget(w.store, { ...sent("f"), form: "f" }, NOW);
    expect((await recognise(sent("f"), NOW)).sent).toBe(false);
  });

  it("are not noted while somebody types", async () => {
    const recognise = recogniser(w.store);
    const typing = { id: "typed", input: { kind: "complete", line: "contact" } } as const;
    const told = [
      ...(await Promise.all([typing, typing, {}].map((more) => recognise(invocation("G1", "A", more), NOW)))),
      await recognise(invocation("G1", "A", typing), NOW),
      await recognise(invocation("G1", "A", { id: "typed" }), NOW),
    ];
    expect(told.map(({ repeated }) => repeated)).toEqual(Array(5).fill(false));
    expect(told.map(({ found }) => found.person_name)).toEqual(Array(5).fill("Name of A"));
  });

  it("are not harmed by one that is wrong", async () => {
    const recognise = recogniser(w.store);
    // PostgreSQL's text has no such character.
    const asked = [
      invocation("G1", "A"),
      invocation("G1", "\0"),
      invocation("G2", "C"),
      invocation("G1", "B", { id: "\0" }),
    ];
    const told = await Promise.allSettled(asked.map((one) => recognise(one, NOW)));
    expect(told.map((one) => (one.status === "fulfilled" ? one.value.found.person_name : "failed"))).toEqual([
      "Name of A",
      "failed",
      "Name of C",
      "failed",
    ]);
    expect(told.flatMap((one) => (one.status === "fulfilled" ? [one.value.repeated] : []))).toEqual([false, false]);
    const [, wrong] = asked;
    expect(wrong && (await recognise({ ...wrong, user: "A" }, NOW)).repeated).toBe(false);
  });

  it("wait for those under way, and then share one statement", async () => {
    // None of them is stuck, however slow the machine is.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { store, since } = counting(w.store);
    const gates: (() => void)[] = [];
    const held: Store = {
      ...store,
      statement: async (statement) => {
        await new Promise<void>((open) => gates.push(open));
        return store.statement(statement);
      },
    };
    const recognise = recogniser(held);
    const begun: Promise<unknown>[] = [];
    const begin = async (count: number) => {
      for (let n = 0; n < count; n += 1) begun.push(recognise(invocation("G1", "A"), NOW));
      await turns();
    };
    await begin(1);
    await begin(1);
    expect(gates).toHaveLength(2);
    await begin(20);
    expect(gates).toHaveLength(2);
    gates[0]?.();
    await begun[0];
    await turns();
    expect(gates).toHaveLength(3);
    for (const open of gates) open();
    await Promise.all(begun);
    expect(since().statements).toBe(3);
  });
});

/** All that is ready is begun. */
async function turns(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await new Promise(setImmediate);
}

it("are all told of a database that is lost, and none is tried again: it may have been noted", async () => {
  let asked = 0;
  const lost = {
    statement: () => ((asked += 1), Promise.reject(Object.assign(new Error("gone"), { code: "ECONNRESET" }))),
  } as unknown as Store;
  const recognise = recogniser(lost);
  const told = await Promise.allSettled(
    ["A", "B", "C"].map((user) =>
      recognise(
        { id: user, platform: "discord", space: "G1", user, channel: "general", input: { kind: "line", line: "help" } },
        NOW,
      ),
    ),
  );
  expect(told.map((one) => one.status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(asked).toBe(1);
});
