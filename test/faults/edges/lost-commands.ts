import { assemble } from "../../../src/app/assemble.ts";
import { migrateServer, openServer } from "../../../src/core/services/store/server.ts";
import { DRIVERS } from "../../contract/drivers.ts";
import { commitCutter } from "../../support/commit-cutter.ts";
import { startPostgres } from "../../support/postgres.ts";
import { rewritingLine } from "../../support/rewriting-line.ts";
import { type World, world } from "../../support/world.ts";
import { type BreakageName, BREAKAGES } from "../child/breakages.ts";
import { dice } from "../dice.ts";
import { titleOf } from "../judge.ts";
import type { Outcome } from "../outcome.ts";
import { tally } from "../tally.ts";
import { type Found, MADE, make } from "./insistent.ts";
import type { Order } from "./scene.ts";

/** What is made on each platform, for a campaign of size 1. */
const EACH = 10;
const NOW = "2026-11-24T15:00:00Z";
const UNBROKEN = { from: /^never$/, to: "" };

/** People make things by commands on every platform, and connections to the database break at the commits of these. */
export async function lostCommands({ seed, size, breakages = [], say = () => undefined }: Order): Promise<Outcome> {
  const began = performance.now();
  const chance = dice(seed);
  const all = tally();
  const found: Found = {
    ...{ right: 0, lost: [], doubled: [], strange: [], misleading: [] },
    ...{ asked: 0, uncertain: 0, repeated: 0 },
  };
  const postgres = await startPostgres({ inMemory: true });
  await migrateServer(postgres.url);
  const store = openServer(postgres.url);
  const each = Math.ceil(EACH * size);
  let made = 0;
  let cuts = 0;
  try {
    const w = await world({ now: NOW, on: { store, url: postgres.url } });
    for (const driver of DRIVERS) {
      const { name } = driver;
      const wire = await wired(w, postgres.url, breakages);
      const platform = await driver.open({ ...w, ...wire.parts });
      const given = { w, name, platform, cutter: wire.cutter, chance, found };
      for (let n = 1; n <= each; n += 1) {
        made += 1;
        // That nobody knows what became of it takes seconds.
        await make(titleOf("Note", made), MADE[n % MADE.length]!, n === each, given);
      }
      await platform.close();
      cuts += wire.cutter.cuts;
      for (const broken of breakages) all.broken[broken] += wire.rewritten() ? 1 : 0;
      await wire.close();
      say(`${name}: ${found.right} of ${made} right, ${found.misleading.length} misled`);
    }
  } finally {
    await store.close();
    await postgres.stop();
  }
  const { asked, uncertain, repeated, ...verdict } = found;
  return {
    ...{ name: "lost-commands", seed, replicas: 1, breakages, tally: all, expected: made, ...verdict, stale: [] },
    also: {
      ...{ platforms: DRIVERS.length, "commands given": asked, "told once more by the platform": repeated },
      ...{ "connections lost at their commits": cuts, "nobody knew what became of it": uncertain },
    },
    seconds: Math.round((performance.now() - began) / 1_000),
    unmet: cuts >= made / 2 && uncertain > 0 ? [] : ["too few commits were lost"],
  };
}

/** The product on a line to the database that breaks, and on which it is broken on purpose. */
async function wired(w: World, url: string, breakages: readonly BreakageName[]) {
  const cutter = await commitCutter(url);
  const [broken] = breakages;
  const line = await rewritingLine(cutter.url, broken === undefined ? UNBROKEN : BREAKAGES[broken]);
  const store = openServer(line.url);
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const product = assemble({ ...w, store, log, worker: "cut", posts: w.product.posts, limitSettings: "off" });
  return {
    cutter,
    parts: { store, product },
    rewritten: () => line.rewritten > 0,
    async close() {
      await store.close();
      line.close();
      cutter.close();
    },
  };
}
