import type { Context } from "../../kernel/commands/command.ts";
import { isCommonWord, isThing } from "../../kernel/language/common-words/common-words.ts";
import { fold } from "../../kernel/text/fold.ts";
import { glossaryWordings } from "../../services/glossary/wordings.ts";
import { type Condition, labelsOf, wordsOfCondition } from "../../services/questions/reading/condition.ts";
import { regionWordings } from "../../services/questions/regions/region-wordings.ts";
import { relaxed } from "../../services/questions/relaxing.ts";
import {
  type Hit,
  type LabelTerm,
  type Search,
  searching,
  type SearchResult,
  type Wordings,
} from "../../services/search/search.ts";
import { labelNames } from "../../services/taxonomy/label-wordings.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { type Asked, readAsked } from "./asked.ts";
import { fullest, hadOf } from "./fullest.ts";
import { ownCountryFirst } from "./own-country-first.ts";
import type { ResourceFilter } from "./select-resources.ts";

/** Most resources one look-up leads through: 25 pages. */
export const MOST_RESOURCES = 200;

/** Longest words of one look-up, in characters. */
export const RESOURCE_WORDS_MAX = 1_000;

/** What is asked for: words, and what must hold besides. */
export interface ResourceQuestion extends ResourceFilter {
  readonly words: string;
}

/** Resources that answer a question, best first, of equals those of the reader's own country where it names none; at most MOST_RESOURCES. */
export interface ResourcesFound {
  readonly ids: readonly string[];
  /** How many words of the question the first has, but for words of every day. */
  readonly fit: number;
  readonly corrected: SearchResult["corrected"];
  /** Words, as they were typed, that no resource has. */
  readonly missing: readonly string[];
  /** What nothing meets besides the rest. */
  readonly dropped: readonly Condition[];
  readonly asked: Asked;
}

/** Looks resources up among those the caller may know of. */
export type FindResources = (question: ResourceQuestion) => Promise<ResourcesFound>;

/** A look-up of resources; what it finds out about words it remembers, so wider questions cost little more. */
export function resourceLookUp(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  terms: readonly Term[],
): FindResources {
  const { db, community, caller, now } = context;
  const names = labelNames(terms);
  const glossary = glossaryWordings(context);
  const isEveryday = (word: string) => isCommonWord(word) && !isThing(word);
  // A document in one language is found by its title for a question in another.
  const wordings: Wordings = async (tokens) => [
    ...regionWordings(tokens),
    ...(await glossary(tokens)).filter(({ from, to }) => !tokens.slice(from, to).every(isEveryday)),
  ];
  const query = {
    community: community.id,
    kind: "resource",
    language: caller.language,
    limit: MOST_RESOURCES,
  } as const;
  const search = searching(db, { ...query, wordings });
  // By what topics and countries are called in part, and by what words are slips of.
  const leniently = searching(db, {
    ...query,
    wordings: async (tokens) => [...names.wordings(tokens), ...(await wordings(tokens))],
    names: names.names,
    lenient: true,
  });
  const lookUp = async (words: string, filter: ResourceFilter): Promise<ResourcesFound> => {
    const asked = await readAsked(db, words, terms, now);
    const asking = (use: Search) => (conditions: readonly Condition[]) =>
      use({
        words: asked.words,
        conditions: [
          ...optionLabels(filter).map((label) => ({ labels: [label] })),
          ...conditions.map((one) => ({ labels: labelsOf(one), words: one.words })),
        ],
        without: asked.excluded,
      });
    const conditions = isDescription(asked) ? [] : asked.conditions;
    const { found, dropped } = await relaxed(conditions, { ask: asking(search), isEmpty, join, place: placeOf });
    const slipped = (missingIn(found, asked).length > 0 && !isDescription(asked)) || isEmpty(found);
    const wider = slipped ? await asking(leniently)(isEmpty(found) ? [] : conditions) : found;
    const hits = await ranked(isEmpty(wider) ? found.hits : wider.hits, asked, filter);
    return {
      ids: hits.map((h) => h.doc),
      fit: fitOf(hits[0], asked, dropped),
      corrected: wider.corrected,
      missing: missingIn(wider, asked),
      dropped,
      // What was not applied cannot be taken away.
      asked: isDescription(asked) ? { ...asked, question: { ...asked.question, conditions: [] } } : asked,
    };
  };
  const ranked = (hits: readonly Hit[], asked: Asked, filter: ResourceFilter) => {
    const best = isDescription(asked) ? hits : fullest(hits.toSorted(byWorth), asked.telling);
    const somewhere = filter.country !== undefined || asked.countries.length > 0;
    return somewhere ? best : ownCountryFirst({ db, community, caller }, best);
  };
  return ({ words, ...filter }) => lookUp(words, filter);
}

// Who writes so many words, or so many besides what is to be met, describes what they look for: each counts, and none must be met.
const DESCRIPTION = 5;
const BESIDE = 2;

const isDescription = ({ telling, conditions }: Asked): boolean =>
  telling.length >= DESCRIPTION || telling.length > conditions.length + BESIDE;

// What is filed as what is asked for counts so much more than what only says so somewhere.
const FILED = 0.25;

const byWorth = (a: Hit, b: Hit): number => worth(b) - worth(a);

const worth = ({ score, met }: Hit): number => score * (1 + FILED * met.filter((labels) => labels.length > 0).length);

/** How many words of a question a hit has: those of the conditions that it meets, and others. */
function fitOf(hit: Hit | undefined, { conditions, telling }: Asked, dropped: readonly Condition[]): number {
  const met = conditions.filter((one) => !dropped.includes(one)).map(wordsOfCondition);
  return Math.max(1, met.reduce((sum, words) => sum + words, 0) + (hit === undefined ? 0 : hadOf(hit, telling)));
}

/** Words of the question, but for those of conditions, that nothing has. */
const missingIn = ({ missing }: SearchResult, { question }: Asked): string[] =>
  missing.filter((word) => question.words.some(({ folded }) => fold(word).includes(folded)));

const optionLabels = ({ kind, country, topic, language }: ResourceFilter): LabelTerm[] => [
  ...(kind === undefined ? [] : [`kind:${kind}` as const]),
  ...(country === undefined ? [] : [`country:${country}` as const]),
  ...(topic === undefined ? [] : [`topic:${topic}` as const]),
  ...(language === undefined ? [] : [`language:${language}` as const]),
];

const isEmpty = ({ hits }: SearchResult): boolean => hits.length === 0;

// Of each way to ask less, a handful: what has most of a question is no answer to it.
const NEAREST = 5;

const join = (one: SearchResult, other: SearchResult): SearchResult => ({
  ...one,
  hits: [
    ...one.hits.slice(0, NEAREST),
    ...other.hits.slice(0, NEAREST).filter(({ doc }) => one.hits.every((hit) => hit.doc !== doc)),
  ],
});

/** A year and a language are done without first; what it is, what about and where are worth the same. */
const placeOf = ({ meanings }: Condition): number =>
  meanings.some(({ name }) => name === "year" || name === "language") ? 0 : 1;
