import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document, LabelTerm } from "../../../../src/core/services/search/search.ts";
import { GUEST, type Library, library, MODERATOR, simple } from "./library.ts";

const WORDS = ["alpha", "beryl", "charlie", "delta", "echo", "foxtrot"];
const LABELS: readonly LabelTerm[] = ["topic:one", "topic:two", "country:PY"];

const some = (from: readonly string[], most: number) => fc.array(fc.constantFrom(...from), { maxLength: most });
const described = fc.record({
  name: some(WORDS, 3),
  body: some(WORDS, 40),
  other: some(WORDS, 3),
  labels: fc.uniqueArray(fc.constantFrom(...LABELS)),
  sharing: fc.constantFrom("clear", "red"),
});
const asked = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
  excluded: some(WORDS, 1),
  conditions: fc.array(fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
});
type Described = typeof described extends fc.Arbitrary<infer T> ? T : never;
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const K1 = 1.2;
const B = 0.75;

/** BM25 over fields, as docs/adr/0039 says it, on the texts themselves. */
function scores(docs: ReadonlyMap<string, Described>, { words, excluded, conditions }: Asked): Map<string, number> {
  const all = [...docs.values()].filter((d) => d.name.length + d.body.length + d.other.length + d.labels.length > 0);
  const long = all.filter(({ body }) => body.length > 0);
  const average = long.reduce((sum, { body }) => sum + body.length, 0) / (long.length || 1);
  const texts = (d: Described) => [...d.name, ...d.body, ...d.other];
  const rarity = (docsWith: number) => Math.log(1 + (all.length - docsWith + 0.5) / (docsWith + 0.5));
  const saturated = (often: number) => (often * (K1 + 1)) / (often + K1);
  const found = new Map<string, number>();
  for (const [id, d] of docs) {
    const met = conditions.every((labels) => labels.some((label) => d.labels.includes(label)));
    if (!met || excluded.some((word) => texts(d).includes(word))) continue;
    const times = (of: readonly string[], word: string, most: number) =>
      Math.min(most, of.filter((x) => x === word).length);
    let score = 0;
    for (const word of words) {
      const short = 2 * times(d.name, word, 3) + times(d.other, word, 3);
      const prose = times(d.body, word, 15) / (1 - B + (B * d.body.length) / (average || 1));
      score += rarity(all.filter((x) => texts(x).includes(word)).length) * saturated(short + prose);
    }
    for (const labels of conditions) {
      const having = Math.max(...labels.map((label) => all.filter((x) => x.labels.includes(label)).length));
      score += rarity(having) * saturated(2);
    }
    if (score > 0) found.set(id, score);
  }
  return found;
}

const asDocument = (id: string, d: Described): Document => ({
  id,
  sharing: d.sharing,
  fields: { name: [simple(d.name.join(" "))], body: [simple(d.body.join(" "))], other: [simple(d.other.join(" "))] },
  labels: d.labels,
});

describe("what is found", () => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library();
  });
  afterAll(() => lib.store.close());

  test("is what is computed from the documents that a reader may see, merged or not", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(described, { minLength: 1, maxLength: 12 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 12 }),
        async (docs, questions, merged) => {
          await lib.clear();
          const there = new Map(docs.map((d, n) => [`d${n}`, d]));
          const documents = [...there].map(([id, d]) => asDocument(id, d));
          await lib.index(...documents.slice(0, merged));
          await lib.merge();
          // Some of what was merged is written again as it was.
          await lib.index(...documents.slice(Math.max(0, merged - 2)));
          for (const question of questions)
            for (const caller of [MODERATOR, GUEST]) {
              const seen = new Map([...there].filter(([, d]) => caller === MODERATOR || d.sharing === "clear"));
              const expected = scores(seen, question);
              const words = [...question.words, ...question.excluded.map((word) => `-${word}`)].join(" ");
              const conditions = question.conditions.map((labels) => ({ labels }));
              const { hits } = await lib.ask(words, { caller, conditions, limit: 100 });
              expect(hits.map(({ doc }) => doc).sort()).toEqual([...expected.keys()].sort());
              for (const { doc, score } of hits) expect(score).toBeCloseTo(expected.get(doc) ?? 0, 6);
              expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
            }
        },
      ),
      { numRuns: 40 },
    );
  });
});
