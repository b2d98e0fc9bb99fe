import type { Store } from "../../src/core/services/store/store.ts";

/** A store that ends for whoever has it when they close it, once what they have under way is done; the one below stays open, and is `returned`. */
export function lent(store: Store, returned: () => void = () => undefined): Store {
  let closed = false;
  const underWay = new Set<Promise<unknown>>();
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error("The store was closed.");
    const doing = work();
    underWay.add(doing);
    try {
      return await doing;
    } finally {
      underWay.delete(doing);
    }
  };
  return {
    kind: store.kind,
    within: (community, reader, work) => through(() => store.within(community, reader, work)),
    asCommunity: (community, reason, work) => through(() => store.asCommunity(community, reason, work)),
    system: (work) => through(() => store.system(work)),
    statement: (statement) => through(() => store.statement(statement)),
    hasRoom: () => through(() => store.hasRoom()),
    refreshStatistics: () => through(() => store.refreshStatistics()),
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(underWay);
      returned();
    },
  };
}
