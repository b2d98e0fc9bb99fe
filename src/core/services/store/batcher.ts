/** How what is asked for is done in rounds. */
export interface Rounds {
  /** Most in one round. */
  readonly most: number;
  /** Rounds at the same time; one where absent. */
  readonly abreast?: number;
  /** For how many milliseconds a round keeps others waiting, if it takes that long; until its end where absent. */
  readonly keeps?: number;
  /** Whether an error is that of a whole round. By any other each is tried by itself, so that one that is wrong harms no other. */
  readonly ofAll?: (error: unknown) => boolean;
}

/**
 * Collects what is asked for while rounds are under way, and does it in one go when one of them ends: under load one statement
 * serves many, and a single request waits for nothing. `work` returns what became of each, in order.
 */
export function batcher<I, O>(
  work: (items: readonly I[]) => Promise<readonly O[]>,
  { most, abreast = 1, keeps, ofAll = () => false }: Rounds,
): (item: I) => Promise<O> {
  interface Waiting {
    readonly item: I;
    readonly done: (result: O) => void;
    readonly failed: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let busy = 0;
  const serve = async (some: readonly Waiting[]): Promise<void> => {
    try {
      const results = await work(some.map(({ item }) => item));
      some.forEach(({ done }, at) => done(results[at] as O));
    } catch (error) {
      if (some.length === 1 || ofAll(error)) for (const { failed } of some) failed(error);
      else for (const one of some) await serve([one]);
    }
  };
  const drain = async (): Promise<void> => {
    busy += 1;
    while (waiting.length > 0) {
      // Whoever is ready by the end of this turn of the loop comes along.
      await new Promise(setImmediate);
      const some = waiting.splice(0, most);
      if (some.length > 0) await waitedFor(serve(some), keeps);
    }
    busy -= 1;
  };
  return (item) =>
    new Promise<O>((done, failed) => {
      waiting.push({ item, done, failed });
      if (busy < abreast) void drain();
    });
}

/** Waits for its end, but no longer than so many milliseconds. */
function waitedFor(round: Promise<void>, ms: number | undefined): Promise<void> {
  if (ms === undefined) return round;
  return new Promise((over) => {
    const timer = setTimeout(over, ms);
    void round.then(() => {
      clearTimeout(timer);
      over();
    });
  });
}
