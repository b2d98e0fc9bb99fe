import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_DRAWN } from "../../../../src/core/services/search/index/segments.ts";
import { knownLists, rememberLists } from "../../../../src/core/services/search/index/known-lists.ts";
import { joined, pack, unpack, without } from "../../../../src/core/services/search/index/packing.ts";
import type { Postings } from "../../../../src/core/services/search/scoring/postings.ts";

const list = (numbers: readonly number[]): Postings => ({
  numbers: Float64Array.from(numbers),
  counts: Uint8Array.from(numbers, (number) => number % 251),
  lengths: Uint8Array.from(numbers, (number) => number % 241),
});
const ordered = (most: number) =>
  fc
    .uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 40 })), { maxLength: most })
    .map((numbers) => numbers.toSorted((a, b) => a - b));

describe("lists of numbers", () => {
  test("whatever was packed is unpacked as it was", () => {
    fc.assert(
      fc.property(ordered(50), (numbers) => {
        expect(unpack(pack(list(numbers)), numbers.length)).toEqual(list(numbers));
      }),
    );
  });

  test("of a list is left what is not gone, however much that is", () => {
    fc.assert(
      fc.property(ordered(30), ordered(60), fc.boolean(), (numbers, others, few) => {
        const gone = [...new Set([...others, ...numbers.filter((n) => n % 3 === 0)])].sort((a, b) => a - b);
        const some = few ? gone.slice(0, 2) : gone;
        const left = without(list(numbers), Float64Array.from(some));
        expect(left).toEqual(list(numbers.filter((number) => !some.includes(number))));
      }),
    );
  });

  test("where nothing is gone, it is the very list", () => {
    const whole = list([1, 5, 9]);
    expect(without(whole, Float64Array.of(2, 3, 10))).toBe(whole);
    expect(joined([whole])).toBe(whole);
  });

  test("several become one in order of their numbers", () => {
    expect(joined([list([7, 8]), list([1, 9]), list([5])])).toEqual(list([1, 5, 7, 8, 9]));
    expect(joined([])).toEqual(list([]));
  });
});

describe("lists that are remembered", () => {
  const scope = { community: "remembered", kind: "resource" } as const;
  const drawn = (n: number) => `${LEAST_DRAWN + BigInt(n)}.1`;

  test("those of segments that were counted are not: another database has others by their numbers", () => {
    rememberLists(scope, "x:counted", new Map([["17.1", list([1])]]));
    expect(knownLists(scope, "x:counted").size).toBe(0);
  });

  test("those of a term are told from those of others, and of segments that went few stay", () => {
    for (let n = 0; n < 50; n += 1) rememberLists(scope, "x:one", new Map([[drawn(n), list([n])]]));
    const known = knownLists(scope, "x:one");
    expect(known.get(drawn(49))).toEqual(list([49]));
    expect(known.size).toBeLessThan(15);
    expect(knownLists(scope, "x:other").size).toBe(0);
    expect(knownLists({ ...scope, community: "another" }, "x:one").size).toBe(0);
  });

  test("what was asked for longest ago is forgotten for what is new", () => {
    const large = list(Array.from({ length: 200_000 }, (_, n) => n));
    for (let n = 0; n < 40; n += 1) {
      rememberLists(scope, `x:large${n}`, new Map([[drawn(n), large]]));
      rememberLists(scope, "x:often", new Map([[drawn(99), large]]));
    }
    const left = Array.from({ length: 40 }, (_, n) => knownLists(scope, `x:large${n}`).size > 0);
    expect(left.lastIndexOf(false)).toBeLessThan(left.indexOf(true));
    // 32 MB are sixteen lists of two.
    expect(left.filter(Boolean)).toHaveLength(15);
    expect(knownLists(scope, "x:often").size).toBe(1);
  });
});
