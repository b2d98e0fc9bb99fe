import type { Log } from "../../core/log.ts";

/** Does work that nobody waits for: what goes wrong is logged, and `settled` waits for all that is under way. */
export function underWay(log: Log): { readonly after: (work: () => Promise<void>) => void; readonly settled: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  return {
    after(work) {
      const one: Promise<void> = work()
        .catch((error: unknown) => log.error({ platform: "slack", error }, "an answer did not get through"))
        .finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
