import { isCommonWord, onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { UnderstoodQuestion, Declared } from "../../../services/questions/ask.ts";
import type { ByNow } from "../../../services/questions/asking/by-now.ts";
import type { Anywhere } from "../../../services/questions/asking/declared.ts";
import { countriesAlone } from "../../../services/questions/conditions/countries.ts";
import { spokenLanguages } from "../../../services/questions/conditions/spoken-languages.ts";
import { years } from "../../../services/questions/conditions/years.ts";
import { looseWordings } from "../../../services/questions/loose-words.ts";
import { numberWordings } from "../../../services/questions/number-wordings.ts";
import { valuesOf } from "../../../services/questions/reading/condition.ts";
import { regionWordings } from "../../../services/questions/regions/region-wordings.ts";
import { cheapestFirst } from "../../../services/questions/ways-to-relax.ts";
import type { Hit, SearchResult } from "../../../services/search/search.ts";
import { sql, type Sql } from "../../../services/store/store.ts";
import { bodies } from "../asked/bodies.ts";
import { courtWordings } from "../asked/court-wordings.ts";
import { crimes } from "../asked/crimes.ts";
import { hintedKinds } from "../asked/hinted-kinds.ts";
import { reviewStatus } from "../asked/status.ts";
import { instrumentWordings } from "../asked/instrument-wordings.ts";
import { inCollection } from "../asked/in-collection.ts";
import { verified, verifiedBy } from "../asked/verified.ts";
import { weaponsLaw } from "../asked/weapons-law.ts";
import { fullest, hadOf } from "./fullest.ts";
import { resourceKinds } from "../kind-names.ts";
import { RESOURCE_KINDS } from "../resource.ts";

import { substitutes } from "../asked/substitutes.ts";
import { topicWordings } from "../asked/topic-wordings.ts";

/** Most resources one look-up leads through: 25 pages. */
export const MOST_RESOURCES = 200;

// Of each way to ask less, a handful: what has most of a question is no answer to it.
const NEAREST = 5;

/** What is met by what a resource is by then; `of` is its id in what is found. */
export const metByNow = (now: Date, of: Sql): ByNow => ({
  verified: verifiedBy(now, of),
  collection: inCollection(of),
});

/** Questions for resources, at that moment. */
export const resourceQuestions = (now: Date): Declared => ({
  kind: "resource",
  most: MOST_RESOURCES,
  everything: RESOURCE_KINDS.map((kind) => `kind:${kind}` as const),
  conditions: [
    ...[resourceKinds, countriesAlone, spokenLanguages("language"), years(now.getUTCFullYear()), reviewStatus],
    ...[bodies, crimes, verified],
  ],
  byNow: metByNow(now, sql`p.doc`),
  tells: ({ folded }) => folded.length > 1 && !isCommonWord(folded),
  ranks: "every word",
  countOnce: ["country"],
  wordings: (tokens) => [
    ...regionWordings(tokens),
    ...looseWordings(tokens),
    ...numberWordings(tokens),
    ...topicWordings(tokens),
    ...courtWordings(tokens),
    ...instrumentWordings(tokens),
  ],
  relaxing: { ways: cheapestFirst(substitutes), enough: NEAREST, each: NEAREST },
  describes: isDescription,
  // What is filed so counts more than what only says it; "is there a guide that …" asks for a guide first of all, and "a text in
  // Portuguese" for one that the reader can use.
  boost: (condition) => (["kind", "language"].some((name) => valuesOf(condition, name).length > 0) ? 3 : 1.5),
  prefers: ({ question }) => hintedKinds(question.text).map((kind) => ({ labels: [`kind:${kind}`], boost: 1 })),
  means: weaponsLaw,
  corrects: true,
  beyond,
});

/**
 * What has all words of a question, where nothing that meets its conditions does: a condition may have been read from a name. Where
 * something of the kind that was asked for has some of them, that kind is meant.
 */
async function beyond(
  { telling, conditions }: UnderstoodQuestion,
  { hits }: SearchResult,
  anywhere: Anywhere,
): Promise<SearchResult | undefined> {
  const hasAll = (hit: Hit) => hadOf(hit, telling) === telling.length;
  const kinds = conditions.flatMap((one) => valuesOf(one, "kind").map((kind) => `kind:${kind}`));
  const isMeant = (hit: Hit) => hit.met.flat().some((label) => kinds.includes(label)) && hadOf(hit, telling) > 0;
  if (telling.length < LEAST_SAID || hits.some((hit) => hasAll(hit) || isMeant(hit))) return undefined;
  const found = await anywhere();
  return found.hits.some(hasAll) ? { ...found, hits: fullest(found.hits, telling) } : undefined;
}

const LEAST_SAID = 2;

// Who writes so many words that name something, or so many besides what is to be met, or so long a sentence, describes what they
// look for: each counts, and none must be met.
const DESCRIPTION = 5;
const BESIDE = 2;
const SENTENCE = 7;

function isDescription({ telling, conditions, question }: UnderstoodQuestion): boolean {
  const said = foldedWords(question.text).filter((word) => !onlyJoins(word)).length;
  return telling.length >= DESCRIPTION || telling.length > conditions.length + BESIDE || said >= SENTENCE;
}
