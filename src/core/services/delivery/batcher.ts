/**
 * Collects what is asked for while rounds are under way, so many `abreast`, and does it in one go when one of them ends, at
 * most `most` at a time: under load one transaction serves many, and a single request waits for nothing. `work` returns what
 * became of each, in order; where it throws for several, each is tried by itself, so that one that is wrong harms no other.
 */
export function batcher<I, O>(
  most: number,
  work: (items: readonly I[]) => Promise<readonly O[]>,
  abreast = 1,
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
      const [only] = some;
      if (some.length === 1) only?.failed(error);
      else for (const one of some) await serve([one]);
    }
  };
  const drain = async (): Promise<void> => {
    busy += 1;
    while (waiting.length > 0) {
      // Whoever is ready by the end of this turn of the loop comes along.
      await new Promise(setImmediate);
      const some = waiting.splice(0, most);
      if (some.length > 0) await serve(some);
    }
    busy -= 1;
  };
  return (item) =>
    new Promise<O>((done, failed) => {
      waiting.push({ item, done, failed });
      if (busy < abreast) void drain();
    });
}
