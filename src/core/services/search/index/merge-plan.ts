/** A segment and how many documents stand in it, those that are gone included. */
export interface SegmentState {
  readonly segment: bigint;
  readonly docs: number;
}

/** Every question reads what stands in no segment: a thousand rows take it two milliseconds. */
export const DELTA = 1_000;
/** And a list of each term from each segment. */
export const SEGMENTS = 8;
/** What is gone is read, too, and left out one by one: at most so much of all documents. */
export const GONE = 0.2;
// A segment joins others as soon as they are together half as large, so that each document is merged again a dozen times at most.
const TIMES = 2;

/** Which segments become one with what stands in none; nothing where that is not worth it yet. */
export function mergePlan({
  segments,
  delta,
  gone,
}: {
  readonly segments: readonly SegmentState[];
  readonly delta: number;
  readonly gone: number;
}): { readonly segments: readonly bigint[] } | undefined {
  const docs = segments.reduce((sum, one) => sum + one.docs, 0);
  if (gone > GONE * docs && gone > 0) return { segments: segments.map(({ segment }) => segment) };
  if (delta < DELTA && segments.length <= SEGMENTS) return undefined;
  const chosen: bigint[] = [];
  let together = delta;
  const sorted = segments.toSorted((a, b) => a.docs - b.docs);
  for (const [at, { segment, docs: own }] of sorted.entries()) {
    const many = segments.length - at > SEGMENTS;
    if (!many && own > TIMES * together) break;
    chosen.push(segment);
    together += own;
  }
  return { segments: chosen };
}
