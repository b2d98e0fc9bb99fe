import { COUNTRIES } from "../../../kernel/language/countries.ts";
import { type Condition, type Meaning, valuesOf } from "../../../services/questions/reading/condition.ts";
import { areNeighbours } from "../../../services/questions/regions/neighbours.ts";
import type { Substitute } from "../../../services/questions/ways-to-relax.ts";
import { nearBodies, otherUnions, unionsOf } from "./bodies.ts";
import { NO_COUNTRY } from "../document.ts";
import { withNearKinds } from "./nearest-kinds.ts";
import { RESOURCE_KINDS } from "../resource.ts";

// What it costs a question, found with those of bench/search-questions/tune.
const COST = {
  nearKind: 0.25,
  union: 0.3,
  aside: 0.5,
  oneOfTopics: 0.7,
  neighbours: 0.9,
  topic: 1,
  country: 1.5,
} as const;

/**
 * What is asked where nothing meets a condition. What stands in for a kind costs less than no kind; what a union of the country adopted less
 * than what is of no country, and that less than what its neighbours have. A kind, a year and a language matter less than what a question is about, and one of several things that it is about less than the only one.
 */
export function substitutes(condition: Condition, all: readonly Condition[] = [condition]): Substitute[] {
  const instead = (by: Meaning, cost: number): Substitute => ({
    conditions: [{ ...condition, meanings: [by], words: [] }],
    cost,
  });
  const countries = valuesOf(condition, "country");
  if (countries.length > 0) {
    const unions = unionsOf(countries);
    const around = COUNTRIES.filter((code) => countries.some((own) => areNeighbours(code, own)));
    return [
      ...(unions.length === 0 ? [] : [instead({ name: "body", values: unions }, COST.union)]),
      ofNoCountry(condition, countries),
      ...(around.length === 0 ? [] : [instead({ name: "country", values: around }, COST.neighbours)]),
      { conditions: [], cost: COST.country },
    ];
  }
  const kinds = valuesOf(condition, "kind");
  const near = withNearKinds(
    RESOURCE_KINDS.filter((kind) => kinds.includes(kind)),
    all.some(isAbout),
  );
  const bodies = nearBodies(valuesOf(condition, "body"));
  return [
    ...(near === undefined ? [] : [instead({ name: "kind", values: near }, COST.nearKind)]),
    ...(bodies.length === 0 ? [] : [instead({ name: "body", values: bodies }, COST.nearKind)]),
    {
      conditions: [],
      cost: isAbout(condition) ? (all.filter(isAbout).length > 1 ? COST.oneOfTopics : COST.topic) : COST.aside,
    },
  ];
}

/** What is of no country, but for what a union of others adopted: the Union's law on marking is none for Peru. */
function ofNoCountry(condition: Condition, countries: readonly string[]): Substitute {
  const meant = (by: Meaning): Condition => ({ ...condition, meanings: [by], words: [] });
  const foreign = { ...meant({ name: "body", values: otherUnions(countries) }), excluded: true };
  return { conditions: [meant({ name: "country", values: [NO_COUNTRY] }), foreign], cost: COST.aside };
}

/** Whether it says what a question is about: where a kind may be meant as well, that is. */
const isAbout = (condition: Condition): boolean =>
  valuesOf(condition, "kind").length === 0 &&
  valuesOf(condition, "topic").length + valuesOf(condition, "crime").length > 0;
