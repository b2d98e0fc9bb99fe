import type { Context } from "../../../kernel/commands/command.ts";
import { glossaryWordings } from "../../../services/glossary/wordings.ts";
import { type UnderstoodQuestion, askerFor } from "../../../services/questions/ask.ts";
import { type Condition, valuesOf, wordsOfCondition } from "../../../services/questions/reading/condition.ts";
import type { Hit, LabelTerm } from "../../../services/search/search.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { placeOfArticle } from "../passages/load-passages.ts";
import { isOver } from "../resource.ts";
import { collectionsIn } from "../asked/in-collection.ts";
import { alikeTo } from "./alike.ts";
import { withArticle } from "./asked-article.ts";
import { asksForOld, byAge } from "./by-age.ts";
import { approvalsLast } from "./approvals-last.ts";
import { citedFirst } from "./cited-first.ts";
import { MOST_RESOURCES, resourceQuestions } from "./declared.ts";
import { checkedFirst } from "./checked-first.ts";
import { hadOf } from "./fullest.ts";
import { ownCountryFirst } from "./own-country-first.ts";
import type { ToldApart } from "./telling-apart.ts";
import type { FindResources, ResourceBesides, ResourceQuestion, ResourcesFound } from "./found-resources.ts";
import { hadBy, inForceFirst } from "./in-force-first.ts";
import { namedAmong } from "./named-exactly.ts";
import { passageLookUp } from "./find-passages.ts";
import { describedFound } from "./described-found.ts";
import { joinedFound } from "./join-found.ts";
import { lookedUp } from "./looked-up.ts";
import { unlessOnlyNumbers } from "./only-numbers.ts";
import { saysItFirst } from "./says-it-first.ts";

// So few that answer a question leave room for what comes close.
const FEW = 5;

/** A look-up of resources; what it finds out about words it remembers, so wider questions cost little more. */
export function resourceLookUp(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  terms: readonly Term[],
): FindResources {
  const glossary = glossaryWordings(context);
  const asker = askerFor(context, terms, resourceQuestions(context.now), glossary);
  const ranked = (hits: readonly Hit[], apart: ToldApart, asked: UnderstoodQuestion, filter: ResourceBesides) => {
    const best = checkedFirst(hits, apart, asksForOver(asked));
    const somewhere =
      filter.country !== undefined || asked.conditions.some((one) => valuesOf(one, "country").length > 0);
    return somewhere ? best : ownCountryFirst(best, apart);
  };
  const lookInside = passageLookUp(context, terms, glossary);
  const calledAlike = (exact: string | undefined, had: readonly string[], labels: readonly LabelTerm[]) =>
    exact === undefined || had.length >= FEW ? [] : alikeTo(context, asker, { exact, had, labels, most: FEW - had.length }); // biome-ignore format: one line
  const hasArticle = async (resource: string, article: string) =>
    (await placeOfArticle(context.db, context.community.id, resource, article)) !== undefined;
  const find = async ({ words, ...filter }: ResourceQuestion): Promise<ResourcesFound> => {
    const collections = await collectionsIn(context.db, context.community.id, words);
    const labels = optionLabels(filter);
    const { asked, said, found, apart, inside, guessed } = await lookedUp(
      { context, asker, lookInside, collections, labels },
      words,
    );
    const { corrected, missing, dropped, steps, applied } = said;
    const own = ranked(found, apart, asked, filter);
    const equal = approvalsLast(citedFirst(saysItFirst(own, inside.hits, asked.telling), apart), apart);
    const best = byAge(equal, apart, asked);
    const isAll = applied && dropped.length === 0;
    const languages = languagesOf(asked, isAll);
    const beside = inside.hits.map(({ resource }) => resource);
    const named = await namedAmong(context.db, context.community.id, best, {
      words,
      meant: asked.question.text,
      asksForOver: asksForOver(asked),
      languages,
      beside,
    });
    const { hits, exact, holdings } = named;
    const joined = (applied ? joinedFound : describedFound)(hits, inside.hits, asked.telling);
    const held = () => inForceFirst(joined, holdings, hadBy(hits, inside.hits, asked.telling));
    const meant = withFirst(exact, asksForOver(asked) ? joined : held());
    const isLittle = meant.length > 0 && meant.length < FEW && isAll;
    // What has less than half of the words is not close.
    const fits = (hit: Hit) => hadOf(hit, asked.telling) * 2 >= asked.telling.length;
    const nearest = isLittle ? await asker.nearest(asked, { labels }, { had: new Set(meant), fits }) : NOTHING_NEAR;
    const close = nearest.hits.map(({ doc }) => doc);
    const alike = await calledAlike(exact, [...meant, ...close], labels);
    return {
      ids: meant.slice(0, MOST_RESOURCES),
      nearest: { ids: [...close, ...alike], steps: nearest.steps },
      ...(exact === undefined ? {} : { exact }),
      fit: Math.max(1, fitOf(hits[0], asked, dropped) - guessed, (inside.hits[0]?.had ?? 0) - guessed),
      passages: new Map(inside.hits.map((hit) => [hit.resource, hit])),
      ...{ corrected, missing, dropped, steps },
      // What was not applied cannot be taken away.
      asked: applied ? asked : { ...asked, question: { ...asked.question, conditions: said.byNow } },
    };
  };
  return withArticle(unlessOnlyNumbers(find), hasArticle);
}

/** The languages that what answers a question is to be in, where it has all that is asked for. */
const withFirst = (first: string | undefined, ids: readonly string[]): readonly string[] =>
  first === undefined ? ids : [first, ...ids.filter((id) => id !== first)];

/** Whether what holds no more is asked for, or what was before what does. */
const asksForOver = (asked: UnderstoodQuestion): boolean =>
  asksForOld(asked) || asked.conditions.some((one) => valuesOf(one, "status").some(isOver));

const NOTHING_NEAR = { hits: [], steps: [] };

const languagesOf = ({ conditions }: UnderstoodQuestion, isAll: boolean): string[] =>
  isAll ? conditions.flatMap((one) => [...valuesOf(one, "language")]) : [];

/** How many words of a question a hit has: those of the conditions that it meets, and others. */
function fitOf(
  hit: Hit | undefined,
  { conditions, telling }: UnderstoodQuestion,
  dropped: readonly Condition[],
): number {
  const met = conditions.filter((one) => !dropped.includes(one)).map(wordsOfCondition);
  return Math.max(1, met.reduce((sum, words) => sum + words, 0) + (hit === undefined ? 0 : hadOf(hit, telling)));
}

const optionLabels = ({ kind, country, topic, language }: ResourceBesides): LabelTerm[] => [
  ...(kind === undefined ? [] : [`kind:${kind}` as const]),
  ...(country === undefined ? [] : [`country:${country}` as const]),
  ...(topic === undefined ? [] : [`topic:${topic}` as const]),
  ...(language === undefined ? [] : [`language:${language}` as const]),
];
