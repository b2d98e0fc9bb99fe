import { pruneSeen } from "./core/delivery/prune.ts";
import { pruneKept } from "./core/kept/kept.ts";
import type { Store } from "./core/store/store.ts";
import type { Clock } from "./core/time/clock.ts";

/** Forgets what nobody asks for any more, a bounded part at a time until nothing is left. */
export async function maintain({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<void> {
  while ((await pruneSeen(store, clock)) > 0);
  while ((await pruneKept(store, clock)) > 0);
}
