// Up to here each length is its own byte; from there 5 % steps, up to 70,000 words.
const EXACT = 128;
const STEPS = 14;

/** How long prose is, as one byte. */
export function packLength(words: number): number {
  return words < EXACT ? words : Math.min(255, EXACT + Math.round(STEPS * Math.log2(words / EXACT)));
}

/** By packed length, about how many words that is. */
export const LENGTHS: Float64Array = Float64Array.from({ length: 256 }, (_, byte) =>
  byte < EXACT ? byte : EXACT * 2 ** ((byte - EXACT) / STEPS),
);
