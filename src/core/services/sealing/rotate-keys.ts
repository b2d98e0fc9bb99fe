import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import { keyChain } from "../audit/audit.ts";
import { sql, type Store } from "../store/store.ts";
import "./keyed-anew.ts";
import { sealAnew, valuesIn } from "./seal-anew.ts";
import { sealedColumns } from "../store/sealed-column.ts";

/** What rotating needs. */
export interface Rotating {
  readonly store: Store;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly catalogue: Features;
  /** Waits until what was sealed before is written: then all is looked at once more. */
  readonly settle: () => Promise<void>;
}

/** How a rotation ended. */
export interface Rotated {
  /** How many values were sealed anew. */
  readonly anew: number;
  /** How many there are that no key opens which is there: they stay as they are. */
  readonly closed: number;
  /** Whether everything that opens at all opens with the key that seals now, and needs no other. */
  readonly done: boolean;
}

/** Other processes seal, too: what they sealed with the old key meanwhile is found in another pass. */
const PASSES = 5;

/**
 * Has everything that is sealed sealed with the key that seals now, and every audit chain signed with it; other processes go on
 * meanwhile, if they have both keys and seal with the same. It may be killed at any point and be done again.
 */
export async function rotateKeys(
  rotating: Rotating,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Rotated> {
  const { store, catalogue } = rotating;
  await keyChains(rotating);
  const columns = sealedColumns(catalogue);
  let anew = 0;
  let settled = false;
  for (let pass = 1; ; pass += 1) {
    const total = (await Promise.all(columns.map((column) => valuesIn(store, column)))).reduce((a, b) => a + b, 0);
    const found = { anew: 0, closed: 0 };
    let looked = 0;
    for (const column of columns) {
      const one = await sealAnew(rotating, column, (rows) => {
        looked += rows;
        onProgress(Math.min(looked, total), total);
      });
      found.anew += one.anew;
      found.closed += one.closed;
    }
    for (const keyedAnew of declared(catalogue, "keyedAnew")) found.anew += await keyedAnew(rotating);
    anew += found.anew;
    // Nothing was left in a whole pass, also after a while.
    if (found.anew === 0 && settled) return { anew, closed: found.closed, done: found.closed === 0 };
    if (pass >= PASSES) return { anew, closed: found.closed, done: false };
    await rotating.settle();
    settled = true;
  }
}

async function keyChains({ store, seal, clock }: Rotating): Promise<void> {
  const communities = await store.statement<{ id: string }>(sql`select id from community order by id`);
  for (const { id } of communities)
    await store.asCommunity(id, "maintenance", (db) => keyChain({ db, seal }, id, clock.now()));
}
