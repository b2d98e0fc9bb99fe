/** What people wait for now, by the order in which it began. */
const underWay = new Set<number>();
let begun = 0;

/** Does what somebody waits for; long computations that began before let it pass (breather.ts). */
export async function inFront<T>(work: () => Promise<T>): Promise<T> {
  const turn = (begun += 1);
  underWay.add(turn);
  try {
    return await work();
  } finally {
    underWay.delete(turn);
  }
}

/** Asked again and again: whether somebody waits for what began after this was called. */
export function somebodyInFront(): () => boolean {
  const from = begun;
  return () => {
    for (const turn of underWay) if (turn > from) return true;
    return false;
  };
}
