/** The candidate that the text is most likely a slip of: at most two edits away, or one in a short word. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const allowed = text.length <= 4 ? 1 : 2;
  const ranked = candidates
    .map((c) => ({ c, edits: edits(text, c, allowed) }))
    .filter((x) => x.edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.c;
}

/** Edits (insert, delete, replace, swap of neighbours) that lead from a to b; more than `most` may be reported as `most + 1`. */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // How both begin and end alike leads nowhere; of most pairs of words little more is looked at.
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < least - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.length - from - tail, b.length - from - tail];
  if (left === 0 || right === 0) return Math.max(left, right);
  if (left === 1 && right === 1) return 1;
  if (left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]) return 1;
  return most < 2 ? most + 1 : edited(a.slice(from, from + left), b.slice(from, from + right), most);
}

function edited(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, before, last);
    // No row has less than the least of the one before, but for a swap, which leads on from the row before that.
    if (Math.min(...row) > most && Math.min(...last) >= most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** The edits that lead from the first `i` characters of a to every beginning of b, from those of one and two fewer. */
function nextRow(a: string, b: string, i: number, before: readonly number[], last: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1];
    let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row.push(cost);
  }
  return row;
}
