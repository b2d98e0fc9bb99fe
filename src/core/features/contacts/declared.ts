import { COUNTRIES } from "../../kernel/language/countries.ts";
import { agencies } from "../../services/questions/agencies/agencies.ts";
import type { Declared } from "../../services/questions/ask.ts";
import { available } from "../../services/questions/conditions/available.ts";
import { countries } from "../../services/questions/conditions/countries.ts";
import { now } from "../../services/questions/conditions/now.ts";
import { pointsOfContact } from "../../services/questions/conditions/points-of-contact.ts";
import { spokenLanguages } from "../../services/questions/conditions/spoken-languages.ts";
import { urgent } from "../../services/questions/conditions/urgent.ts";
import { nicknames, spellings } from "../../services/questions/names/name-wordings.ts";
import { distance } from "../../services/questions/nearest-countries.ts";
import { type Condition, valuesOf } from "../../services/questions/reading/condition.ts";
import { oneByOne, widerFirst } from "../../services/questions/ways-to-relax.ts";
import { has, isCalled } from "./answers.ts";
import { namesSomething } from "./asked.ts";

/** Most contacts one look-up leads through: 40 pages. */
export const MOST_CONTACTS = 200;

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

/** A name may have been taken for a country or a topic, or somebody for one of another country: those who are called so are meant. */
const beyond: Declared["beyond"] = async ({ telling }, { hits }, anywhere) => {
  if (hits.some((hit) => telling.some((word) => has(hit, word.folded)))) return undefined;
  const found = await anywhere();
  const said = found.hits.filter(({ why }) => why.length > 0);
  const called = said.filter((hit) => telling.every((word) => isCalled(hit, word)));
  const meant = called.length > 0 || hits.length > 0 ? called : said;
  return meant.length === 0 ? undefined : { ...found, hits: meant };
};

/** How names are spelt; what is like somebody's name may be a slip of it. A nickname alone names nobody. */
const namesSaid: Declared["wordings"] = (tokens, sought) => {
  if (sought === "slips") return [];
  return sought === "alone" ? spellings(tokens) : [...nicknames(tokens), ...spellings(tokens)];
};

/** Questions for contacts. */
export const contactQuestions: Declared = {
  kind: "contact",
  // One more says whether there are more.
  most: MOST_CONTACTS + 1,
  everything: COUNTRIES.map((code) => `country:${code}` as const),
  // Cities are those of contacts that the asker may see (cities/named-cities.ts).
  conditions: [pointsOfContact, now, available, urgent, countries, spokenLanguages("speaks"), agencies],
  tells: namesSomething,
  ranks: "telling words",
  wordings: namesSaid,
  relaxing: { ways: widerFirst(oneByOne(placeAmong, neighbours)), enough: 1, each: MOST_CONTACTS + 1 },
  corrects: false,
  beyond,
};
