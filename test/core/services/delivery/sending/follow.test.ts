import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SettledRow } from "../../../../../src/core/services/delivery/composer.ts";
import { stores } from "../../../../support/store.ts";
import { fakePlatform, ledgerWorld, plainComposer } from "../ledger-world.ts";

describe.each(stores)("what follows from many ends, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof ledgerWorld>>;
  beforeAll(async () => {
    w = await ledgerWorld(kind);
  });
  afterAll(() => w.store.close());

  it("is recorded together; of those one of which cannot be, each by itself", async () => {
    const rounds: string[][] = [];
    const subjects = (ends: readonly SettledRow[]) => ends.map(({ row }) => row.subjectId);
    let broken = false;
    const composer = {
      ...plainComposer(),
      async settledTogether(ends: readonly SettledRow[]) {
        rounds.push(subjects(ends));
        if (broken && subjects(ends).includes("b2")) throw new Error("a bug");
      },
    };
    const to = (nth: number) => ({ platform: "fake", space: "test", address: "channel", recipient: `${nth}` }) as const;
    const planned = (name: string) => [1, 2, 3].map((nth) => ({ subjectId: `${name}${nth}`, to: to(nth) }));
    await w.plan(...planned("a"));
    expect(await w.deliver([fakePlatform()], composer)).toMatchObject({ sent: 3, held: 0 });
    expect(rounds.flat().sort()).toEqual(["a1", "a2", "a3"]);
    expect(rounds.length).toBeLessThan(3);

    broken = true;
    rounds.length = 0;
    await w.plan(...planned("b"));
    const platform = fakePlatform();
    expect(await w.deliver([platform], composer)).toMatchObject({ sent: 2, held: 1 });
    expect(rounds.filter((one) => one.length === 1).flat()).toEqual(expect.arrayContaining(["b1", "b3"]));
    expect(w.logged.map(({ sentence }) => sentence)).toEqual(["what follows from a delivery could not be recorded"]);
    // It was said: it is looked up, and not said again.
    broken = false;
    await w.expireLeases();
    expect(await w.deliver([platform], composer)).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(3);
    expect(platform.lookedUp).toHaveLength(1);
    expect((await w.rows()).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "sent"));
  });
});
