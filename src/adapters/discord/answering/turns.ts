import QuickLRU from "quick-lru";

/** Keeps account of which answer was said last in the place of which message, as far as this process says them. */
export interface Turns {
  /** An answer is said now in the place of the message that is called so; what is returned tells whether it is still the last there. */
  take(names: readonly string[]): () => boolean;
}

// Longer than an answer is tried again.
const KEPT_MS = 300_000;

/** Nothing said yet. */
export function turns(): Turns {
  const last = new QuickLRU<string, number>({ maxSize: 10_000, maxAge: KEPT_MS });
  let taken = 0;
  return {
    take(names) {
      taken += 1;
      const own = taken;
      for (const name of names) last.set(name, own);
      return () => names.every((name) => (last.get(name) ?? own) === own);
    },
  };
}
