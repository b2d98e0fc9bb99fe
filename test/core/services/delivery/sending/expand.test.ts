import { expect, test } from "vitest";
import { MAX_ATTEMPTS } from "../../../../../src/core/services/delivery/sending/back-off.ts";
import { type Expanders, expandDue } from "../../../../../src/core/services/delivery/sending/expand.ts";
import { CATALOGUE } from "../../../../../src/features.ts";
import { stores } from "../../../../support/store.ts";
import { ledgerWorld, MINUTE } from "../ledger-world.ts";

const HOUR = 60 * MINUTE;

test.each(stores)(
  "what a row stands for is tried again after longer and longer pauses, for as long as a message is, on the %s store",
  async (kind) => {
    const w = await ledgerWorld(kind);
    try {
      let tries = 0;
      const fails = async () => {
        tries += 1;
        throw new TypeError("a bug");
      };
      const expanders: Expanders = { wave: fails, lapse: fails };
      const expand = () =>
        expandDue(
          {
            store: w.store,
            clock: w.clock,
            ids: w.ids,
            log: w.log,
            transports: new Map(),
            worker: "w",
            catalogue: CATALOGUE,
          },
          expanders,
        );
      const began = w.clock.now().getTime();
      await w.plan({ kind: "wave" });
      const next = async () => (await w.row()).attemptAt.getTime();
      const pauses: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        await expand();
        const at = await next();
        pauses.push(at - w.clock.now().getTime());
        w.clock.step(at - w.clock.now().getTime());
      }
      expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000]);
      expect(tries).toBe(4);
      while ((await w.row()).state === "planned") {
        expect((await w.row()).attempts).toBeLessThan(MAX_ATTEMPTS);
        w.clock.step((await next()) - w.clock.now().getTime());
        await expand();
      }
      expect(await w.row()).toMatchObject({
        state: "failed",
        reason: "bug",
        attempts: MAX_ATTEMPTS,
        settledAt: w.clock.now(),
      });
      expect(w.clock.now().getTime() - began).toBeGreaterThan(12 * HOUR);
      // One that works again before is done.
      await w.plan({ kind: "wave", subjectId: "m2" });
      await expand();
      w.clock.step(5_000);
      await expandDue(
        {
          store: w.store,
          clock: w.clock,
          ids: w.ids,
          log: w.log,
          transports: new Map(),
          worker: "w",
          catalogue: CATALOGUE,
        },
        { ...expanders, wave: async () => undefined },
      );
      expect(await w.row("m2")).toMatchObject({ state: "sent", reason: null });
    } finally {
      await w.store.close();
    }
  },
);
