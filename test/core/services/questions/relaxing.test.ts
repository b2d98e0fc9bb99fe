import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../src/core/services/questions/reading/condition.ts";
import { valuesOf } from "../../../../src/core/services/questions/reading/condition.ts";
import { relaxed } from "../../../../src/core/services/questions/relaxing.ts";
import { cheapestFirst, oneByOne, widerFirst } from "../../../../src/core/services/questions/ways-to-relax.ts";
import type { SearchResult } from "../../../../src/core/services/search/search.ts";

const condition = (name: string, value: string): Condition => ({
  meanings: [{ name, values: [value] }],
  typed: value,
  spans: [],
  words: [],
  excluded: false,
});
const law = condition("kind", "law");
const peru = condition("country", "PE");
const tracing = condition("topic", "tracing");
const near = condition("country", "EC");

/** A library that has a document for each list of values, called by them; `asked` are the questions that it was asked. */
function library(...docs: string[][]) {
  const asked: string[][] = [];
  const ask = (conditions: readonly Condition[]): Promise<SearchResult> => {
    asked.push(conditions.map(({ typed }) => typed));
    const hits = docs
      .filter((doc) => conditions.every(({ typed }) => doc.includes(typed)))
      .map((doc) => ({ doc: doc.join(" "), score: 1, why: [], met: [], lacks: [] }));
    return Promise.resolve({ hits, corrected: [], missing: [] });
  };
  return { ask, asked };
}
const found = ({ hits }: SearchResult) => hits.map(({ doc }) => doc);

describe("what is a part of something", () => {
  const cusco: Condition = {
    ...condition("city", "cusco"),
    meanings: [{ name: "city", values: ["cusco"], wider: { name: "country", values: ["PE"] } }],
  };
  const ways = widerFirst(
    oneByOne(
      () =>
        ({ meanings }) =>
          meanings[0]?.name === "country" ? 0 : 1,
    ),
  );
  const shown = (conditions: readonly Condition[]) =>
    ways(conditions).map((group) =>
      group.map((less) => less.conditions.flatMap(({ meanings }) => meanings.map(({ values }) => values.join()))),
    );

  it("gives way to it first, then to what is asked for less from there, and is asked for alone at the end", () => {
    expect(shown([cusco, tracing])).toEqual([
      [["PE", "tracing"]],
      [["tracing"]],
      [["PE"]],
      [["tracing"]],
      [["PE"]],
      [["cusco"]],
    ]);
    expect(ways([cusco, tracing])[0]?.[0]?.dropped).toEqual([cusco]);
  });

  it("is only left out where the question says what it is a part of", () => {
    expect(shown([cusco, peru, tracing])[0]).toEqual([["PE", "tracing"]]);
  });
});

describe("one condition after the other", () => {
  const place = ({ meanings }: Condition) => (meanings[0]?.name === "country" ? 0 : 1);
  const relaxing = {
    ways: oneByOne(
      () => place,
      (one) => (one === peru ? [near] : []),
    ),
    enough: 1,
    each: 10,
  };

  it("asks once where something meets all", async () => {
    const { ask, asked } = library(["law", "PE", "tracing"], ["law", "EC", "tracing"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["law PE tracing"]);
    expect(answer.dropped).toEqual([]);
    expect(asked).toEqual([["law", "PE", "tracing"]]);
  });

  it("asks for what is near in the place of the first that is left out, and for no more where that finds something", async () => {
    const { ask, asked } = library(["law", "EC", "tracing"], ["law", "PE"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["law EC tracing"]);
    expect(answer.dropped).toEqual([peru]);
    expect(asked).toHaveLength(2);
  });

  it("takes together what does without one or the other of a place, and says of which", async () => {
    const { ask } = library(["PE", "tracing"], ["law", "PE"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["PE tracing", "law PE"]);
    expect(answer.steps).toEqual([[law], [tracing]]);
  });

  it("asks for what is missed most alone, where nothing meets all but one", async () => {
    const { ask } = library(["PE"], ["tracing"], ["law"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["law"]);
    expect(answer.dropped).toEqual([peru, tracing]);
  });
});

describe("what costs least first", () => {
  const relaxing = {
    ways: cheapestFirst((one) => {
      if (valuesOf(one, "country").length === 0)
        return [{ conditions: [], cost: valuesOf(one, "topic").length > 0 ? 1 : 0.5 }];
      return [
        { conditions: [near], cost: 0.5 },
        { conditions: [], cost: 1.5 },
      ];
    }),
    enough: 2,
    each: 1,
  };

  it("puts what lacks little before what lacks much, and says in which order", async () => {
    const { ask } = library(["law", "tracing"], ["PE", "tracing"], ["PE", "tracing", "too"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["PE tracing", "law tracing"]);
    expect(answer.steps).toEqual([[law], [peru]]);
  });

  it("replaces two where one is not enough, and never leaves nothing to ask for", async () => {
    const { ask, asked } = library(["EC", "tracing"]);
    const answer = await relaxed([law, peru, tracing], ask, relaxing);
    expect(found(answer.found)).toEqual(["EC tracing"]);
    expect(answer.dropped).toEqual([law, peru]);
    expect(asked.every(({ length }) => length > 0)).toBe(true);
    const two = library(["EC"]);
    await relaxed([law, peru], two.ask, relaxing);
    expect(two.asked).toEqual([["law", "PE"], ["PE"], ["law", "EC"], ["law"]]);
  });

  it("asks no more than some times, whatever a question has", async () => {
    const { ask, asked } = library();
    await relaxed(
      Array.from({ length: 12 }, (_, i) => condition("topic", `topic ${i}`)),
      ask,
      relaxing,
    );
    expect(asked.length).toBeLessThanOrEqual(17);
  });
});
