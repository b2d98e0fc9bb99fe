import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rate } from "../../../../src/core/kernel/commands/budget.ts";
import type { Invocation } from "../../../../src/core/kernel/commands/platform.ts";
import { recogniser } from "../../../../src/core/services/identity/recognise.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { counting } from "../people/counting.ts";

const NOW = new Date("2026-11-24T15:00:00Z");
const RATE: Rate = { most: 5, per: "hour" };

describe.each(stores)("invocations are counted as they are recognised (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  let ids = 0;
  const invocation = (user: string, more: Partial<Invocation> = {}): Invocation => ({
    id: `n${(ids += 1)}`,
    ...{ platform: "console", space: "test", user, channel: "general" },
    input: { kind: "line", line: "help" },
    ...more,
  });
  const over = (told: { readonly waitMs?: number }[]) => told.map(({ waitMs }) => waitMs !== undefined);
  const forget = () => w.store.statement(sql`delete from spent returning 1`);

  it("by one statement, each person for themselves", async () => {
    await forget();
    const { store, since } = counting(w.store);
    const recognise = recogniser(store, { commands: RATE });
    const told = await Promise.all(
      [...Array.from({ length: 7 }, () => "member"), ...Array.from({ length: 4 }, () => "admin")].map((user: string) =>
        recognise(invocation(user), NOW),
      ),
    );
    expect(since()).toEqual({ statements: 1, transactions: 0 });
    expect(over(told)).toEqual([
      ...Array.from({ length: 5 }, () => false),
      true,
      true,
      ...Array.from({ length: 4 }, () => false),
    ]);
    expect(told[5]?.waitMs).toBeGreaterThan(0);
    expect(told[5]?.waitMs).toBeLessThanOrEqual(3_600_000 / 5 + 10);
  });

  it("once each, whatever is repeated", async () => {
    await forget();
    const recognise = recogniser(w.store, { commands: RATE });
    const one = invocation("member", { id: "once" });
    for (let n = 0; n < 9; n += 1) await recognise(one, NOW);
    await Promise.all(Array.from({ length: 9 }, () => recognise(one, NOW)));
    const sent = () => invocation("member", { form: "the form" });
    await Promise.all(Array.from({ length: 9 }, () => recognise(sent(), NOW)));
    await recognise(sent(), NOW);
    const told = await Promise.all(Array.from({ length: 5 }, () => recognise(invocation("member"), NOW)));
    expect(over(told)).toEqual([false, false, false, true, true]);
  });

  it("not while somebody types, and not where they are in no community", async () => {
    await forget();
    const recognise = recogniser(w.store, { commands: RATE });
    const typing = { input: { kind: "complete", line: "contact" } } as const;
    const told = await Promise.all(
      Array.from({ length: 9 }, () => [
        recognise(invocation("member", typing), NOW),
        recognise(invocation("member", { space: "nowhere" }), NOW),
      ]).flat(),
    );
    expect(over(told)).toEqual(Array(18).fill(false));
    expect(await w.store.statement(sql`select key from spent`)).toEqual([]);
  });

  it("also of accounts that the community does not know, each for itself", async () => {
    await forget();
    const recognise = recogniser(w.store, { commands: RATE });
    const told = await Promise.all(["x", "x", "x", "x", "x", "x", "y"].map((user) => recognise(invocation(user), NOW)));
    expect(over(told)).toEqual([false, false, false, false, false, true, false]);
  });

  it("by the database’s clock: a replica’s, and another process, change nothing", async () => {
    await forget();
    const told = [];
    for (let n = 0; n < 6; n += 1)
      told.push(
        await recogniser(w.store, { commands: RATE })(invocation("member"), new Date(NOW.getTime() + n * 86_400_000)),
      );
    expect(over(told)).toEqual([...Array.from({ length: 5 }, () => false), true]);
  });
});
