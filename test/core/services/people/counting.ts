import type { Store } from "../../../../src/core/services/store/store.ts";

/** A store that counts what is asked of it. */
export function counting(store: Store): {
  store: Store;
  since: () => { statements: number; transactions: number };
} {
  let statements = 0;
  let transactions = 0;
  return {
    store: {
      ...store,
      statement: (s) => ((statements += 1), store.statement(s)),
      within: (c, reader, work) => ((transactions += 1), store.within(c, reader, work)),
      asCommunity: (c, reason, work) => ((transactions += 1), store.asCommunity(c, reason, work)),
      system: (work) => ((transactions += 1), store.system(work)),
    },
    since() {
      const counted = { statements, transactions };
      statements = transactions = 0;
      return counted;
    },
  };
}
