import type { Context } from "../../kernel/commands/command.ts";
import { type Answer, type Asked, askerFor } from "../../services/questions/ask.ts";
import { type Condition, valuesOf, wordsOfCondition } from "../../services/questions/reading/condition.ts";
import type { Hit, LabelTerm } from "../../services/search/search.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { resourceQuestions } from "./declared.ts";
import { checkedFirst } from "./freshness/checked-first.ts";
import { fullest, hadOf } from "./fullest.ts";
import { ownCountryFirst } from "./own-country-first.ts";
import { namedAmong } from "./named-exactly.ts";
import type { ResourceKind } from "./resource.ts";

/** Longest words of one look-up, in characters. */
export const RESOURCE_WORDS_MAX = 1_000;

/** What resources are asked for besides words; an absent part asks for any. */
interface ResourceFilter {
  readonly kind?: ResourceKind;
  readonly country?: string;
  readonly topic?: string;
  /** A language of the document. */
  readonly language?: string;
}

/** What is asked for: words, and what must hold besides. */
export interface ResourceQuestion extends ResourceFilter {
  readonly words: string;
}

/** Resources that answer a question, best first, of equals those of the reader's own country where it names none; at most MOST_RESOURCES. */
export interface ResourcesFound extends Pick<Answer, "corrected" | "missing" | "dropped" | "steps"> {
  readonly ids: readonly string[];
  /** The one that the question is the name, the number or the citation of; it is the first. */
  readonly exact?: string;
  /** How many words of the question the first has, but for words of every day. */
  readonly fit: number;
  /** The question; without conditions, where they were not applied. */
  readonly asked: Asked;
}

/** Looks resources up among those the caller may know of. */
export type FindResources = (question: ResourceQuestion) => Promise<ResourcesFound>;

/** A look-up of resources; what it finds out about words it remembers, so wider questions cost little more. */
export function resourceLookUp(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  terms: readonly Term[],
): FindResources {
  const asker = askerFor(context, terms, resourceQuestions(context.now));
  const ranked = async ({ hits, dropped, applied }: Answer, asked: Asked, filter: ResourceFilter) => {
    const { telling, conditions } = asked;
    // What does without less comes first, whatever else it has.
    const first = applied && dropped.length === 0 ? fullest(hits.toSorted(ofKindFirst(conditions)), telling) : hits;
    const best = await checkedFirst(context, first);
    const somewhere = filter.country !== undefined || conditions.some((one) => valuesOf(one, "country").length > 0);
    return somewhere ? best : ownCountryFirst(context, best);
  };
  return async ({ words, ...filter }) => {
    const asked = await asker.read(words);
    const answer = await asker.ask(asked, { labels: optionLabels(filter) });
    const { corrected, missing, dropped, steps, applied } = answer;
    const { hits, exact } = await namedAmong(
      context.db,
      context.community.id,
      await ranked(answer, asked, filter),
      words,
    );
    return {
      ids: hits.map(({ doc }) => doc),
      ...(exact === undefined ? {} : { exact }),
      fit: fitOf(hits[0], asked, dropped),
      ...{ corrected, missing, dropped, steps },
      // What was not applied cannot be taken away.
      asked: applied ? asked : { ...asked, question: { ...asked.question, conditions: [] } },
    };
  };
}

// What is filed as what is asked for counts so much more than what only says so somewhere.
const FILED = 0.25;

/** What is of the kind that is asked for, before what only has the kind's name somewhere; of either what counts most. */
function ofKindFirst(conditions: readonly Condition[]): (a: Hit, b: Hit) => number {
  const kinds = new Set(conditions.flatMap((one) => valuesOf(one, "kind").map((kind) => `kind:${kind}`)));
  const isOfKind = ({ met }: Hit) => Number(met.some((labels) => labels.some((label) => kinds.has(label))));
  return (a, b) => isOfKind(b) - isOfKind(a) || worth(b) - worth(a);
}

const worth = ({ score, met }: Hit): number => score * (1 + FILED * met.filter((labels) => labels.length > 0).length);

/** How many words of a question a hit has: those of the conditions that it meets, and others. */
function fitOf(hit: Hit | undefined, { conditions, telling }: Asked, dropped: readonly Condition[]): number {
  const met = conditions.filter((one) => !dropped.includes(one)).map(wordsOfCondition);
  return Math.max(1, met.reduce((sum, words) => sum + words, 0) + (hit === undefined ? 0 : hadOf(hit, telling)));
}

const optionLabels = ({ kind, country, topic, language }: ResourceFilter): LabelTerm[] => [
  ...(kind === undefined ? [] : [`kind:${kind}` as const]),
  ...(country === undefined ? [] : [`country:${country}` as const]),
  ...(topic === undefined ? [] : [`topic:${topic}` as const]),
  ...(language === undefined ? [] : [`language:${language}` as const]),
];
