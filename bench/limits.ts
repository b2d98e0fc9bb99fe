import type { Rate } from "../src/core/kernel/commands/budget.ts";
import { spend } from "../src/core/services/limits/spend.ts";
import { openServer } from "../src/core/services/store/server.ts";
import { type Db, openHandle, sql } from "../src/core/services/store/store.ts";
import { addCommunity } from "../test/support/store.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";

const AT_ONCE = 8;
const ROUNDS = 61;
const EACH = 60;
// Nobody comes to the end of it here.
const RATE: Rate = { most: 1_000_000, per: "day" };

/** What it costs to count what somebody does: a transaction that takes of a budget, beside the same with a statement that does nothing; eight at once, in turn. */
export async function limits(admin: string): Promise<Figure[]> {
  const stage = await opened(admin, "limits", { now: () => NOW });
  const store = openServer(stage.url);
  await addCommunity(store, "c2", "limits", NOW);
  const reader = { kind: "person", personId: "c2member", role: "member", ceiling: "amber" } as const;
  const round = async (work: (db: Db, who: number) => Promise<unknown>): Promise<number[]> => {
    const taken: number[] = [];
    const one = async (who: number) => {
      for (let n = 0; n < EACH; n += 1) {
        const at = performance.now();
        await store.within("c2", reader, (db) => work(db, who));
        taken.push(performance.now() - at);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, who) => one(who)));
    return taken;
  };
  const nothing = (db: Db) => openHandle(db).$queryRaw(sql`select 1 as one`);
  const take = (db: Db, who: number) =>
    spend(db, { community: "c2", who: `person ${who}`, budget: "aloud", cost: 1, rate: RATE });
  const [bare, counted]: [number[], number[]] = [[], []];
  await round(nothing);
  await round(take);
  for (let n = 0; n < ROUNDS; n += 1) {
    bare.push(quantile(await round(nothing), 0.5));
    counted.push(quantile(await round(take), 0.5));
  }
  await store.close();
  await stage.close();
  const [without, withIt] = [quantile(bare, 0.5), quantile(counted, 0.5)];
  // Each round beside the one just before it: what the machine does otherwise is the same for both.
  const added = counted.map((ms, n) => ms - (bare[n] ?? 0));
  return [
    plain(`a transaction that does nothing, ${AT_ONCE} at once, p50`, without, "ms"),
    plain(`the same taking of a budget, p50`, withIt, "ms", `${(withIt / without).toFixed(2)} of it`),
    atMost(
      "what counting adds, p50",
      quantile(added, 0.5),
      "ms",
      1,
      `${ROUNDS} rounds of ${AT_ONCE * EACH} each, in turn; from ${quantile(added, 0.1).toFixed(2)} to ${quantile(added, 0.9).toFixed(2)}`,
    ),
  ];
}
