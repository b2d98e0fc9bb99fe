import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { fakePlatform } from "../../services/delivery/ledger-world.ts";
import { type World, world } from "../../../support/world.ts";
import { answer, call, goTo, heads, HOUR, MINUTE, plain, START } from "./reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const at = (minutes: number, title: string) => {
  const startsAt = new Date(START.getTime() + minutes * MINUTE);
  const local = new Date(startsAt.getTime() - 6 * HOUR).toISOString().slice(0, 16);
  return { title, startsAt, startsLocal: local };
};

test("nobody gets a burst: one message per person and channel, which says that it is late", async () => {
  for (const [minutes, title] of [
    [0, "First"],
    [30, "Second"],
    [60, "Third"],
  ] as const) {
    const meeting = await call(w, at(minutes, title), []);
    await answer(w, meeting, "member", "yes");
  }
  // Out of service from before their reminders until ten minutes before the first begins.
  goTo(w, new Date(START.getTime() - 10 * MINUTE));
  const posts = await w.tick();
  expect(heads(posts)).toEqual(["#general: 2 reminders that are late", "@member: 2 reminders that are late"]);
  const text = plain(posts[0]!);
  expect(text).toContain("First");
  expect(text).toContain("Starts in 10 minutes.");
  expect(text).toContain("Second");
  // The third was not late yet.
  expect(text).not.toContain("Third");
  expect(await w.tick()).toEqual([]);
  goTo(w, START);
  expect(heads(await w.tick())).toEqual(["#general: Reminder: Third", "@member: Reminder: Third"]);
});

test("several leads of one meeting that were missed are one reminder", async () => {
  const meeting = await call(w, { leads: [120, 60, 30] }, []);
  await answer(w, meeting, "member", "yes");
  goTo(w, new Date(START.getTime() - 5 * MINUTE));
  const posts = await w.tick();
  expect(heads(posts)).toEqual(["#general: Reminder: Call", "@member: Reminder: Call"]);
  expect(plain(posts[0]!)).toContain("Starts in 5 minutes. This reminder is");
});

test("what can help nobody any more is not said, and organisers are told once of each meeting", async () => {
  await call(w, { ...at(0, "Over"), organiserId: "c1member" }, []);
  await call(w, { ...at(5, "Over too"), organiserId: "c1member" }, []);
  goTo(w, new Date(START.getTime() + 2 * HOUR));
  const posts = await w.tick();
  expect(posts.filter((p) => p.to.address === "channel")).toEqual([]);
  expect(posts).toHaveLength(1);
  expect(plain(posts[0]!)).toContain("“Over”");
  expect(plain(posts[0]!)).toContain("“Over too”");
  expect(await w.tick()).toEqual([]);
});

test("how late is late, and until when it helps, is the community's to say", async () => {
  await w.say("settings edit tolerance:20 useful:90", { as: "moderator" });
  const meeting = await call(w, { minutes: 120 }, []);
  await answer(w, meeting, "member", "yes");
  goTo(w, new Date(START.getTime() - 41 * MINUTE));
  expect((await w.tick()).map((p) => plain(p).includes("late"))).toEqual([false, false]);
  await call(w, { title: "Long", minutes: 120, leads: [30] }, []);
  goTo(w, new Date(START.getTime() + 80 * MINUTE));
  const posts = await w.tick();
  expect(heads(posts)).toEqual(["#general: Reminder: Long"]);
  expect(plain(posts[0]!)).toContain("Started 1 hour, 20 minutes ago. This reminder is");
});

describe("a message that says others too and is not said yet", () => {
  const services = (platform: ReturnType<typeof fakePlatform>) => ({
    ...{ store: w.store, clock: w.clock, ids: w.ids, log: { info() {}, warn() {}, error() {} } },
    ...{ transports: new Map([["console", platform]]), worker: "t", catalogue: CATALOGUE },
  });
  const freed = () =>
    w.store.statement(
      sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
    );
  const said = (platform: ReturnType<typeof fakePlatform>) =>
    platform.seen.map(
      (m) => `${m.to.address}: ${toPlain(m.view, { format: formatter("en", "UTC"), now: w.clock.now() })}`,
    );

  test("says them when it is said", async () => {
    for (const title of ["First", "Second"]) await call(w, at(0, title), []);
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "unknown" }, seen: false });
    await deliverDue(services(platform));
    expect(platform.seen).toEqual([]);
    await freed();
    await deliverDue(services(platform));
    expect(platform.seen.map((m) => m.view.title)).toEqual(["2 reminders that are late"]);
  });

  test("says them also where a clock that was set back calls it on time", async () => {
    for (const title of ["First", "Second"]) await call(w, at(0, title), []);
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "unknown" }, seen: false });
    await deliverDue(services(platform));
    await freed();
    await deliverDue({ ...services(platform), clock: { now: () => new Date(START.getTime() - 70 * MINUTE) } });
    expect(platform.seen.map((m) => m.view.title)).toEqual(["2 reminders that are late"]);
  });

  test.each([
    ["and comes too late itself, leaves them to themselves", 60],
    ["leaves out what comes too late by then", 120],
  ])("%s: organisers are told of what was not said", async (_name, lead) => {
    await call(w, { ...at(0, "Early"), organiserId: "c1member" }, []);
    await call(w, { ...at(30, "Late"), organiserId: "c1member", leads: [lead] }, []);
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "retry", afterMs: MINUTE }, seen: false });
    await deliverDue(services(platform));
    expect(platform.seen).toEqual([]);
    goTo(w, new Date(START.getTime() + 20 * MINUTE));
    for (let n = 0; n < 3; n += 1) await deliverDue(services(platform));
    const [posted, told, ...more] = said(platform).sort();
    expect(posted).toMatch(/^channel: Reminder: Late\n/);
    expect(told).toMatch(/^direct: .*“Early”/s);
    expect(`${posted}`).not.toContain("Early");
    expect(`${told}`).not.toContain("Late");
    expect(more).toEqual([]);
  });

  test("hands them on where another message says it", async () => {
    for (const [minutes, title] of [
      [0, "First"],
      [1, "Second"],
      [30, "Third"],
    ] as const)
      await call(w, at(minutes, title), []);
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "retry", afterMs: HOUR }, seen: false });
    goTo(w, new Date(START.getTime() - 50 * MINUTE));
    await deliverDue(services(platform));
    expect(platform.seen).toEqual([]);
    goTo(w, new Date(START.getTime() - 20 * MINUTE));
    await deliverDue(services(platform));
    expect(platform.seen.map((m) => m.view.title)).toEqual(["3 reminders that are late"]);
  });

  // A platform that takes the first one late answers the second with it: what only the second says would be lost.
  test("takes nobody along where it may have been said already", async () => {
    for (const [minutes, title] of [
      [0, "First"],
      [30, "Second"],
      [31, "Third"],
    ] as const)
      await call(w, at(minutes, title), []);
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "unknown" }, seen: false });
    goTo(w, new Date(START.getTime() - 50 * MINUTE));
    await deliverDue(services(platform));
    await freed();
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    for (let n = 0; n < 3; n += 1) await deliverDue(services(platform));
    expect(platform.seen.map((m) => m.view.title).sort()).toEqual(["2 reminders that are late", "Reminder: First"]);
  });
});

test("four replicas at once still say one message to each", async () => {
  for (let n = 0; n < 12; n += 1) {
    const meeting = await call(w, { ...at(n, `Call ${n}`), leads: [90, 60] }, []);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "moderator", "yes");
  }
  goTo(w, new Date(START.getTime() - 5 * MINUTE));
  const platform = fakePlatform("console");
  const replica = (worker: string) =>
    deliverDue({
      store: w.store,
      clock: w.clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      transports: new Map([["console", platform]]),
      worker,
      catalogue: CATALOGUE,
    });
  await Promise.all(["a", "b", "c", "d"].map(replica));
  expect(platform.seen.map((m) => m.to.recipient).sort()).toEqual(["general", "member", "moderator"]);
});
