import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRIVATE_FIELDS } from "../../../src/core/features/contacts/fields/visibility.ts";
import { type World, world } from "../../support/world.ts";
import { type Asked, askedInEveryWay } from "./asked.ts";
import { CHANNEL, dialled, directory, leaksIn, LOOKERS, type Target } from "./directory.ts";
import { WAYS } from "./ways.ts";

let w: World;
let targets: readonly Target[];
beforeAll(async () => {
  w = await world({ announced: true });
  targets = await directory(w);
});
afterAll(() => w.close());

describe("a contact’s private fields: role × visibility × label × way", () => {
  const done: Asked[] = [];

  it.concurrent.each(LOOKERS)("$role is told nothing that is not for them", async (looker) => {
    const asked = await askedInEveryWay(w, { about: targets, all: targets }, looker);
    done.push(asked);
    expect({ leaks: asked.leaks, unshown: asked.unshown }).toEqual({ leaks: [], unshown: [] });
  });

  it("and nothing of them is in what is delivered, kept, or logged", async () => {
    const told = [];
    for (const { id } of targets)
      await w.send({ kind: "values", path: "contact wrong", values: { contact: id, what: "It rings nowhere" } });
    await w.say("digest schedule weekly at:9:00", { as: "moderator" });
    for (const days of [1, 14]) {
      w.clock.forward(days * 24 * 3_600_000);
      told.push(...(await w.tick()));
    }
    expect(told.length).toBeGreaterThan(0);
    const leaks = told.flatMap(({ to, view }) => {
      const looker = to.address === "direct" ? LOOKERS.find(({ role }) => role === to.recipient) : undefined;
      return leaksIn(JSON.stringify(view), looker ?? CHANNEL, targets);
    });
    expect(leaks).toEqual([]);
    const kept = await w.db(async (db) => [
      ...[await db.delivery.findMany(), await db.post.findMany(), await db.audit.findMany()],
      ...[await db.contactReport.findMany(), await db.contactChange.findMany(), await db.searchDocument.findMany()],
    ]);
    const text = JSON.stringify([kept, w.logged], (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const everywhere = dialled(text);
    const secrets = targets.flatMap((target) => PRIVATE_FIELDS.map((field) => target.secrets[field].toLowerCase()));
    expect(secrets.filter((secret) => everywhere.includes(secret))).toEqual([]);
    expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("was asked in every way of every role", () => {
    const sum = (of: (one: Asked) => number) => done.reduce((total, one) => total + of(one), 0);
    const cases = done.length * targets.length * Object.keys(WAYS).length;
    console.log(
      `${cases} cases, ${sum((one) => one.answers)} answers, ${sum((one) => one.shown)} of them with private fields`,
    );
    expect([done.length, targets.length]).toEqual([LOOKERS.length, 16]);
    // A member, a moderator and an administrator read some of them; the latter two have files of all of them as well.
    expect(sum((one) => one.shown)).toBe(3 + 12 + 12 + 4 + 4);
  });
});
