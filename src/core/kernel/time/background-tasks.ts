/** Does work that nobody waits for: what goes wrong is handed to `failed`, and `settled` waits for all that is under way. */
export function backgroundTasks(failed: (error: unknown) => void): {
  readonly after: (work: () => Promise<void>) => void;
  readonly settled: () => Promise<void>;
} {
  const running = new Set<Promise<void>>();
  return {
    after(work) {
      const one: Promise<void> = work()
        .catch(failed)
        .finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
