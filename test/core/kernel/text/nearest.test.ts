import { describe, expect, it } from "vitest";
import { edits } from "../../../../src/core/kernel/text/nearest.ts";

/** The same without any way to spare work. */
function slowly(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) table[0]![j] = j;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const ways = [table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (same ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  return table[a.length]![b.length]!;
}

/** All words of those letters, so long at most. */
function words(letters: string, longest: number): string[] {
  const all = [""];
  for (let from = 0, length = 0; length < longest; length += 1) {
    const to = all.length;
    for (; from < to; from += 1) for (const letter of letters) all.push(`${all[from]}${letter}`);
  }
  return all;
}

describe("edits that lead from a word to another", () => {
  it.each([0, 1, 2])("are as many as there are, up to %i", (most) => {
    const all = words("abc", 4);
    const wrong = all.flatMap((a) =>
      all.filter((b) => Math.min(edits(a, b, most), most + 1) !== Math.min(slowly(a, b), most + 1)).map((b) => [a, b]),
    );
    expect(wrong).toEqual([]);
  });
});
