import { COUNTRIES } from "../../kernel/language/countries.ts";
import { distance } from "../../services/questions/nearest-countries.ts";
import { type Condition, labelsOf, valuesOf } from "../../services/questions/reading/condition.ts";
import { type Relaxed, relaxed } from "../../services/questions/relaxing.ts";
import type { SearchResult } from "../../services/search/search.ts";
import { has, isCalled } from "./answers.ts";
import type { Asked } from "./asked.ts";
import { type Looking, searched } from "./looking.ts";
import { isPointOfContact, type Sql } from "./select-contacts.ts";

type Ask = (conditions: readonly Condition[]) => Promise<SearchResult>;

/** Who is a point of contact for what a question names, and meets its conditions. */
export const pointsLookedUp = async (looking: Looking, asked: Asked): Promise<Relaxed<SearchResult>> => ({
  found: await asking(
    namedBy(looking, asked),
    asked,
    isPointOfContact(asked.countries, asked.topics),
  )(asked.conditions),
  dropped: [],
});

/** Who meets the conditions of a question; where nobody does, who meets all but one, a country's neighbours first. */
export async function lookedUp(looking: Looking, asked: Asked): Promise<Relaxed<SearchResult>> {
  const ask = asking(namedBy(looking, asked), asked);
  const { telling, conditions } = asked;
  const found = await relaxed(conditions, { ask, isEmpty, join, place: placeAmong(conditions), instead: neighbours });
  // By a part of what a topic is called, or by what words are slips of.
  if (conditions.length === 0 && isEmpty(found.found))
    return { found: await asking({ ...looking, search: looking.lenient }, asked)([]), dropped: [] };
  const someSaid = found.found.hits.some((hit) => telling.some((word) => has(hit, word.folded)));
  if (conditions.length === 0 || telling.length === 0 || someSaid) return found;
  // A name may have been taken for a country or a topic, or somebody for one of another country.
  const anywhere = await ask([]);
  const called = anywhere.hits.filter((hit) => telling.every((word) => isCalled(hit, word)));
  const hits = called.length > 0 || !isEmpty(found.found) ? called : anywhere.hits;
  return hits.length > 0 ? { found: { ...anywhere, hits }, dropped: conditions } : found;
}

/** Who is in the countries that a question names, whatever else it asks for. */
export const inTheCountries = (looking: Looking, asked: Asked): Promise<SearchResult> =>
  asking(looking, asked)(asked.conditions.filter((one) => valuesOf(one, "country").length > 0));

/** A nickname alone names nobody. */
const namedBy = (looking: Looking, { telling, conditions }: Asked): Looking =>
  telling.length + conditions.length > 1 ? { ...looking, search: looking.named } : looking;

const asking =
  (looking: Looking, { words, options, excluded }: Asked, narrow?: Sql): Ask =>
  async (conditions) => {
    const found = await searched(
      looking,
      {
        words,
        conditions: [
          ...options.map((label) => ({ labels: [label] })),
          ...conditions.map((one) => ({ labels: labelsOf(one), words: one.words })),
        ],
        without: excluded,
      },
      narrow,
    );
    // Who only is where the options say, and has none of the words, is not meant.
    const hits = conditions.length > 0 || words === "" ? found.hits : found.hits.filter(({ why }) => why.length > 0);
    return { ...found, hits };
  };

/** What is done without first, where nobody meets everything: whoever knows the subject next door helps more than somebody there who does not. An agency is the subject where no topic is named. */
function placeAmong(conditions: readonly Condition[]): (condition: Condition) => number {
  const names = (one: Condition, name: string) => valuesOf(one, name).length > 0;
  const aboutTopic = conditions.some((one) => names(one, "topic") && !names(one, "agency"));
  return (one) => {
    if (names(one, "agency")) return aboutTopic ? 0 : SUBJECT;
    if (names(one, "speaks")) return 1;
    return names(one, "country") ? 2 : SUBJECT;
  };
}

const SUBJECT = 3;

/** In place of countries those that are near them; of anything else nothing. */
function neighbours(condition: Condition): Condition[] {
  const codes = valuesOf(condition, "country");
  const near = codes.length === 0 ? [] : COUNTRIES.filter((code) => Number.isFinite(distance(code, codes)));
  return near.length === 0 ? [] : [{ ...condition, meanings: [{ name: "country", values: near }], words: [] }];
}

const isEmpty = ({ hits }: SearchResult): boolean => hits.length === 0;

const join = (one: SearchResult, other: SearchResult): SearchResult => ({
  ...one,
  hits: [...one.hits, ...other.hits.filter(({ doc }) => one.hits.every((hit) => hit.doc !== doc))],
});
