/** Hands out numbers by slot, all 0, that are whoever's asks until the reckoning is over. */
export type Scratch = () => Float64Array;

// Of a library of a quarter of a million documents; larger ones are made and thrown away.
const LARGEST = 2 ** 18;
// 32 MB at most.
const MOST = 16;
const free: Float64Array[] = [];

/** Reckons with scratch numbers for so many slots. They are used again afterwards: making them costs more than what is reckoned. */
export function withScratch<T>(size: number, reckon: (scratch: Scratch) => T): T {
  const taken: Float64Array[] = [];
  try {
    return reckon(() => {
      const kept = free.pop();
      const whole = kept === undefined || kept.length < size ? new Float64Array(roomFor(size)) : kept;
      taken.push(whole);
      return whole.subarray(0, size).fill(0);
    });
  } finally {
    for (const one of taken) if (one.length <= LARGEST && free.length < MOST) free.push(one);
  }
}

const roomFor = (size: number): number => 2 ** Math.ceil(Math.log2(Math.max(1_024, size)));
