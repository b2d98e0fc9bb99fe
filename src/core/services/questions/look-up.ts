import type { Context } from "../../kernel/commands/command.ts";
import { isEveryday, onlyJoins } from "../../kernel/language/common-words/common-words.ts";
import { fold, foldedWords } from "../../kernel/text/fold.ts";
import type { Hit } from "../search/search.ts";
import type { Term } from "../taxonomy/taxonomy.ts";
import { type Findings, type UnderstoodQuestion, askerFor, type Declared } from "./ask.ts";
import { type Condition, labelsOf } from "./reading/condition.ts";
import type { Question } from "./reading/read-question.ts";
import type { Word } from "./reading/words.ts";

/** A kind of thing of which what its texts say counts as what it is filed as: none of the conditions of a question must be met. */
export interface Lookable extends Pick<Declared, "kind" | "most" | "conditions"> {
  /** Conditions, by name, that are met by what a thing is by now, and not by what it is filed as: whoever declares them applies them. */
  readonly aside?: readonly string[];
}

/** Something that was found. */
export interface FoundThing {
  readonly doc: string;
  /** How many words of the question it has; a word of every day is a tenth of one. */
  readonly had: number;
}

/** What answers a question: what has most of it first, then as it ranks. */
export interface Ranking extends Pick<Findings, "corrected" | "missing"> {
  readonly hits: readonly FoundThing[];
  /** Whether nothing has all that is asked for, although something has each of it. */
  readonly partial: boolean;
  /** How many words there are to have, but for words of every day. */
  readonly words: number;
  /** Whether the first has all of them, and how many it says in its texts, in whatever language. */
  readonly whole: boolean;
  readonly said: number;
  /** Whether it names nothing but one thing that others are filed as, which none of them says better than another. */
  readonly only: boolean;
  /** The question as it was typed, and whether the first meets one of its conditions. */
  readonly question: Question;
  readonly isMet: (condition: Condition) => boolean;
}

/**
 * Looks up what answers a question among what the caller may know of. `typed` is all of it, where words that say which kind of thing
 * is asked for were taken out of the text.
 */
export async function lookUp(
  context: Pick<Context, "db" | "community" | "caller">,
  terms: readonly Term[],
  { text, typed = text }: { readonly text: string; readonly typed?: string },
  lookable: Lookable,
): Promise<Ranking> {
  const asker = askerFor(context, terms, { ...lookable, ...RANKING });
  const asked = await asker.read(text);
  const answer = await asker.ask(asked);
  const slipped = answer.hits.length === 0 || answer.missing.length > 0;
  const leniently = slipped ? await asker.search({ ...asked, words: asked.all }, [], { leniently: true }) : undefined;
  const wider = leniently !== undefined && leniently.hits.length > 0 ? leniently : answer;
  const missing = wider === answer ? answer.missing : answer.missing.filter((word) => wider.missing.includes(word));
  const parts = partsOf(asked, lookable.aside ?? []);
  const had = new Map(wider.hits.map((hit) => [hit, hadOf(hit, parts, wider === answer)]));
  const all = parts.reduce((sum, { worth }) => sum + worth, 0);
  const hits = best(wider.hits, (hit) => had.get(hit) ?? 0, all >= DESCRIPTION);
  const [first] = hits;
  const whole = first !== undefined && had.get(first) === all;
  const isHad = (part: Part) => first !== undefined && hadOf(first, [part], wider === answer) > 0;
  const met = asked.conditions.filter((_, condition) =>
    parts.some((part) => part.condition === condition && isHad(part)),
  );
  return {
    hits: hits.map((hit) => ({ doc: hit.doc, had: (had.get(hit) ?? 0) + everydayOf(hit) })),
    // What a country is called is no slip.
    corrected: wider.corrected.filter(({ typed }) =>
      asked.telling.some(({ folded }) => foldedWords(typed).includes(folded)),
    ),
    missing,
    partial: first !== undefined && missing.length === 0 && !whole,
    words: all,
    whole,
    said: first === undefined ? 0 : hadOf(first, parts, false),
    only: asked.conditions.length === 1 && parts.length === 1,
    question: typed === text ? asked.question : (await asker.read(typed)).question,
    isMet: (condition) => met.some((one) => labelsOf(one).join() === labelsOf(condition).join()),
  };
}

// Who writes so many words describes what they look for: what counts more comes before what has more of them.
const DESCRIPTION = 6;
// What has no more than so much of the words of the best, and counts no more than so much of it, is no answer beside it.
const HALF = 0.5;
const EVERYDAY = 0.1;
const MOST_EVERYDAY = 5;

/** Whether a word names something: what is said every day does not. */
const tells = ({ folded }: Pick<Word, "folded">): boolean => folded.length > 1 && !isEveryday(folded);

const RANKING = {
  tells,
  ranks: "every word",
  describes: () => true,
  corrects: false,
  everything: [],
  relaxing: { ways: () => [], enough: 1, each: 1 },
} as const satisfies Omit<Declared, keyof Lookable>;

/** Folded words that are had together or not at all, and how many they count. */
interface Part {
  readonly words: readonly string[];
  readonly worth: number;
  /** The place of the condition that they ask for, whose label will do. */
  readonly condition?: number;
}

/** The words of a question that name something: each for itself, those of a condition together. */
function partsOf({ telling, conditions }: UnderstoodQuestion, aside: readonly string[]): Part[] {
  const named = conditions.flatMap(({ typed, meanings }, condition): Part[] => {
    if (meanings.every(({ name }) => aside.includes(name))) return [];
    const words = foldedWords(typed).filter((word) => !onlyJoins(word));
    return [{ words, worth: Math.max(1, words.length), condition }];
  });
  return [
    ...telling.filter((word) => word.literal || tells(word)).map(({ folded }): Part => ({ words: [folded], worth: 1 })),
    ...named,
  ];
}

/** How many words a hit has; `labelled` where it is known which conditions it lacks. */
function hadOf({ why, lacks }: Hit, parts: readonly Part[], labelled: boolean): number {
  const words = new Set(why.flatMap(({ word }) => foldedWords(word)));
  const has = ({ words: own, condition }: Part) =>
    own.every((word) => words.has(word)) || (labelled && condition !== undefined && !lacks.includes(condition));
  return parts.filter(has).reduce((sum, { worth }) => sum + worth, 0);
}

/** What a hit has of words of every day, by which it is told from what has none. */
const everydayOf = ({ why }: Hit): number =>
  EVERYDAY * Math.min(MOST_EVERYDAY, why.filter(({ word }) => isEveryday(fold(word)) && !onlyJoins(fold(word))).length);

/** Hits without those that have too little beside those that have more; those with most first, unless all are as they count. */
function best(hits: readonly Hit[], had: (hit: Hit) => number, asTheyCount: boolean): readonly Hit[] {
  const most = Math.max(0, ...hits.map(had));
  const score = Math.max(0, ...hits.map((hit) => hit.score));
  const answers = hits.filter(
    (hit) => had(hit) > most * HALF || (had(hit) > 0 && hit.score > score * HALF) || most === 0,
  );
  return asTheyCount ? answers : answers.toSorted((a, b) => had(b) - had(a));
}
