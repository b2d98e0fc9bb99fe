/** Work that is under way: items of one lane in order, one at a time, and at most so many lanes at once. */
export interface KeyedQueue<T> {
  /** Items that wait or are being worked on. */
  readonly size: number;
  add(item: T): void;
  /** Resolves when no more than `left` are under way, or after that many milliseconds. */
  until(left: number, ms: number): Promise<void>;
}

/** Lanes that do `work`, which must not throw. */
export function keyedQueue<T>(
  most: number,
  laneOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): KeyedQueue<T> {
  const queues = new Map<string, T[]>();
  const ready: string[] = [];
  let [size, running] = [0, 0];
  let changed: () => void = () => undefined;

  const drive = async (lane: string): Promise<void> => {
    const [item] = queues.get(lane) ?? [];
    if (item !== undefined) await work(item);
    const rest = queues.get(lane)?.slice(1) ?? [];
    // To the end of the line: a long lane keeps no short one waiting.
    if (rest.length > 0) {
      queues.set(lane, rest);
      ready.push(lane);
    } else queues.delete(lane);
    size -= 1;
    running -= 1;
    next();
    changed();
  };
  const next = (): void => {
    while (running < most && ready.length > 0) {
      const lane = ready.shift();
      if (lane === undefined) return;
      running += 1;
      void drive(lane);
    }
  };

  return {
    get size() {
      return size;
    },
    add(item) {
      const lane = laneOf(item);
      const queue = queues.get(lane);
      size += 1;
      if (queue) queue.push(item);
      else {
        queues.set(lane, [item]);
        ready.push(lane);
        next();
      }
    },
    until: (left, ms) =>
      new Promise((done) => {
        const timer = setTimeout(done, ms);
        changed = () => {
          if (size > left) return;
          clearTimeout(timer);
          done();
        };
        changed();
      }),
  };
}
