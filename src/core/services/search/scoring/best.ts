/** The slots of the highest scores among those that are wanted, best first; of equals the earlier. */
export function bestSlots(scores: Float64Array, wanted: Uint8Array, limit: number): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean =>
    (scores[a] ?? 0) - (scores[b] ?? 0) < 0 || (scores[a] === scores[b] && a > b);
  for (let slot = 0; slot < scores.length; slot += 1) {
    if (wanted[slot] !== 1 || !((scores[slot] ?? 0) > 0)) continue;
    if (heap.length < limit) rise(heap, slot, worse);
    else if (heap.length > 0 && worse(heap[0] ?? 0, slot)) sink(heap, slot, worse);
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

type Worse = (a: number, b: number) => boolean;

// The worst of the best stands at the root.
function rise(heap: number[], slot: number, worse: Worse): void {
  let at = heap.push(slot) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!worse(slot, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = slot;
}

function sink(heap: number[], slot: number, worse: Worse): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && worse(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    const below = heap[child] ?? 0;
    if (!worse(below, slot)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = slot;
}
