import fc from "fast-check";
import { expect, test } from "vitest";
import { gainFor, rarity } from "../../../../src/core/services/search/scoring/bm25.ts";
import { docsUnder, type Postings, type IndexReading } from "../../../../src/core/services/search/scoring/postings.ts";
import { scoresOf } from "../../../../src/core/services/search/scoring/scores.ts";
import { slotsOf } from "../../../../src/core/services/search/scoring/slots.ts";
import type { Sought, SoughtSpan, SoughtWord, WayToHave } from "../../../../src/core/services/search/scoring/sought.ts";
import { docsOf, scoringOf } from "../../../../src/core/services/search/scoring/ways.ts";

const TERMS = ["x:a", "x:b", "x:c", "x:d", "x:e", "x:f"];

const postings = fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 40 }).chain((numbers) =>
  fc.record({
    numbers: fc.constant(Float64Array.from(numbers.toSorted((a, b) => a - b))),
    counts: fc.uint8Array({ min: 1, minLength: numbers.length, maxLength: numbers.length }),
    lengths: fc.uint8Array({ minLength: numbers.length, maxLength: numbers.length }),
  }),
);
const reading = fc.record({
  docs: fc.constant(600),
  averageLength: fc.constantFrom(0, 12.5),
  lists: fc
    .tuple(...TERMS.map(() => postings))
    .map((lists): ReadonlyMap<string, Postings> => new Map(lists.map((list, n) => [TERMS[n] ?? "", list]))),
});
const way = fc.record({
  // A term of no list, too.
  terms: fc.array(fc.uniqueArray(fc.constantFrom(...TERMS, "x:none"), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  weight: fc.constantFrom(0.3, 0.75, 1),
});
const ways = fc.array(way, { minLength: 1, maxLength: 3 });
const sought = fc.record({
  words: fc.array(fc.record({ ways, times: fc.constantFrom(0.4, 1, 2) }), { minLength: 1, maxLength: 5 }),
  spans: fc.array(fc.record({ words: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }), ways }), {
    maxLength: 3,
  }),
});

/** The same for one document by itself, as it is meant. */
function scoreOf(read: IndexReading, { words, spans }: Pick<Sought, "words" | "spans">, number: number): number {
  const gain = gainFor(read.averageLength);
  const gainOf = (term: string): number => {
    const list = read.lists.get(term);
    const at = list?.numbers.indexOf(number) ?? -1;
    return list === undefined || at < 0 ? 0 : gain(list, at);
  };
  const bySaying = ({ terms }: WayToHave): number => {
    const each = terms.map((any) => Math.max(...any.map(gainOf)));
    return each.some((own) => own === 0) ? 0 : each.reduce((sum, own) => sum + own, 0) / each.length;
  };
  const rare = (all: readonly WayToHave[]): number => {
    const most = (some: readonly WayToHave[]) => Math.max(0, ...some.map((one) => docsOf(read, one)));
    return rarity(read.docs, most(all.filter(({ weight }) => weight >= 0.9)) || most(all));
  };
  const best = (all: readonly WayToHave[]): number =>
    Math.max(...all.map((one) => bySaying(one) * one.weight * rare(all)));
  const inSpan = new Set(spans.flatMap((span) => span.words));
  const alone = words.reduce((sum, { ways: own, times }, at) => sum + (inSpan.has(at) ? 0 : times * best(own)), 0);
  const own = (place: number) => best(words[place]?.ways ?? []) || 0;
  return groupsOf(spans).reduce((sum, group) => {
    const places = [...new Set(group.flatMap((span) => span.words))].filter((place) => words[place] !== undefined);
    const apart = places.reduce((all, place) => all + own(place), 0);
    const together = group.map((span) => {
      const said = best(span.ways) * Math.max(1, span.words.length);
      const within = span.words.filter((place) => words[place] !== undefined);
      return said > 0 ? apart - within.reduce((all, place) => all + own(place), 0) + said : 0;
    });
    return sum + Math.max(apart, ...together);
  }, alone);
}

function groupsOf(spans: readonly SoughtSpan[]): SoughtSpan[][] {
  const groups: SoughtSpan[][] = [];
  for (const span of spans) {
    const touched = groups.filter((group) => group.some((one) => one.words.some((word) => span.words.includes(word))));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched.flat(), span]);
  }
  return groups;
}

test("whatever is looked for, documents score together what each scores by itself, and again the same", () => {
  fc.assert(
    fc.property(reading, sought, (read, { words, spans }) => {
      const asked: Pick<Sought, "words" | "spans"> = { words: words satisfies SoughtWord[], spans };
      const slots = slotsOf(read.lists.values());
      const all = { ...asked, conditions: [], excluded: [], required: [] };
      const scores = scoresOf(scoringOf(read, slots), all);
      slots.numbers.forEach((number, slot) => expect(scores[slot]).toBeCloseTo(scoreOf(read, asked, number), 9));
      expect(scoresOf(scoringOf(read, slots), all)).toEqual(scores);
      expect(docsUnder(read, "x:none")).toBe(0);
    }),
  );
});
