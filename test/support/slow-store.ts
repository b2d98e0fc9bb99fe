import type { Store } from "../../src/core/services/store/store.ts";

/** A store that can be made to answer nothing for as long as a test wants: so slow that everything else comes first. */
export interface SlowStore {
  readonly over: (store: Store) => Store;
  /** From now on it answers nothing. */
  hold(): void;
  /** It answers what it was asked meanwhile, and is as fast as ever. */
  release(): void;
}

/** A store that is as fast as ever until it is told otherwise. */
export function slowStore(): SlowStore {
  let open: () => void = () => undefined;
  let gate: Promise<void> | undefined;
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate;
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
    hold() {
      gate = new Promise((done) => (open = done));
    },
    release() {
      gate = undefined;
      open();
    },
  };
}
