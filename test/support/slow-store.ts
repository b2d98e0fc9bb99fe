import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../../src/core/services/store/store.ts";

/** A store whose answers can be made to take so many milliseconds longer. */
export interface SlowStore {
  readonly over: (store: Store) => Store;
  /** How much longer everything takes from now on. */
  takes(ms: number): void;
}

/** A store that is as fast as ever until it is told otherwise. */
export function slowStore(): SlowStore {
  let longer = 0;
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    if (longer > 0) await wait(longer);
    return work();
  };
  return {
    over: (store) => ({
      ...store,
      within: (community, reader, work) => slowly(() => store.within(community, reader, work)),
      asCommunity: (community, reason, work) => slowly(() => store.asCommunity(community, reason, work)),
      system: (work) => slowly(() => store.system(work)),
      statement: (statement) => slowly(() => store.statement(statement)),
    }),
    takes: (ms) => void (longer = ms),
  };
}
