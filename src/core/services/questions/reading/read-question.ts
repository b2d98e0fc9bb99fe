import { type Condition, labelsOf, type Meaning, type RecognisedStretch } from "./condition.ts";
import { type Exclusions, exclusionsIn } from "./exclusions.ts";
import { restOf } from "./rest-of.ts";
import { type Word, wordsOf } from "./words.ts";

/** A question, as it was understood. */
export interface Question {
  /** As it was typed. */
  readonly text: string;
  readonly conditions: readonly Condition[];
  /** What is left for the search of words: the text without the words of the conditions, and such as are not kept; what is excluded has a hyphen before it. */
  rest(keeps?: (word: Word) => boolean): string;
  /** The words of the rest, but for what is excluded. */
  readonly words: readonly Word[];
  /** Whether it excludes words that are no condition: somebody's name. */
  readonly excludesWords: boolean;
}

/** Finds what a question asks for of one kind. */
export type Recogniser = (words: readonly Word[]) => readonly RecognisedStretch[];

/** Conditions of which one is enough where a question has several: "in Paraguay and Brazil". */
const ANY_OF = new Set(["country", "city", "kind", "agency", "year", "language"]);

/**
 * Reads what a question asks for. Of stretches that overlap the longest is taken; what is equally long and stands in the
 * same place means either. Whatever was typed, it is read.
 */
export function readQuestion(text: string, recognisers: readonly Recogniser[]): Question {
  const words = wordsOf(text);
  const chosen = choose(recognisers.flatMap((recognise) => recognise(words)));
  const exclusions = exclusionsIn(
    text,
    words,
    chosen.map(({ from, to, meanings }) => ({ from, to, names: meanings.map(({ name }) => name) })),
  );
  const conditions = joined(chosen.map((one) => conditionOf(text, words, one, exclusions)));
  const taken = new Set(chosen.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  // What is excluded is so by its words, too.
  const together = new Map(
    chosen.filter((one) => exclusions.excluded.has(one.from) && saidInWords(one)).map(({ from, to }) => [from, to]),
  );
  const isOut = (at: number) => exclusions.saying.has(at) || exclusions.excluded.has(at);
  const left = words.filter((_, at) => !taken.has(at) && !isOut(at));
  const inner = new Set(
    chosen.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, i) => from + i + 1)),
  );
  const several = new Map([...together].filter(([from, to]) => to - from > 1));
  const rest: Question["rest"] = (keeps = () => true) => {
    const small = left.flatMap((word) => (keeps(word) ? [] : [words.indexOf(word)]));
    const gone = new Set([...taken, ...small].filter((at) => !together.has(at)));
    return restOf(text, words, { taken: gone, inner, together: several, exclusions });
  };
  const excludesWords = [...exclusions.excluded].some((at) => !taken.has(at));
  return { text, conditions, rest, words: left, excludesWords };
}

// What somebody speaks, or is named for, and what has become of a thing, is said by more than a name.
const LABELS_ONLY = new Set(["speaks", "language", "poc", "available", "status", "verified", "collection"]);

const saidInWords = ({ meanings }: Chosen): boolean => meanings.every(({ name }) => !LABELS_ONLY.has(name));

interface Chosen extends Omit<RecognisedStretch, "meaning"> {
  readonly meanings: readonly Meaning[];
}

function choose(found: readonly RecognisedStretch[]): Chosen[] {
  const chosen: Chosen[] = [];
  for (const { from, to, meaning, asWords, within } of [...found].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const at = chosen.findIndex((one) => one.from < to && from < one.to);
    const there = chosen[at];
    if (there === undefined) chosen.push({ from, to, meanings: [meaning], asWords });
    else if ((there.from === from && there.to === to) || (within === true && there.from <= from && to <= there.to))
      chosen[at] = { ...there, meanings: withMeaning(there.meanings, meaning), asWords: there.asWords || asWords };
  }
  return chosen.sort((a, b) => a.from - b.from);
}

function withMeaning(meanings: readonly Meaning[], meaning: Meaning): Meaning[] {
  const same = meanings.find((one) => one.name === meaning.name);
  if (same === undefined) return [...meanings, meaning];
  return meanings.map((one) => (one === same ? eitherMeaning(same, meaning) : one));
}

function eitherMeaning({ name, values, called, wider }: Meaning, other: Meaning): Meaning {
  const both = [...(wider?.values ?? []), ...(other.wider?.values ?? [])];
  const around = wider ?? other.wider;
  return {
    ...{ name, values: [...new Set([...values, ...other.values])] },
    ...(called || other.called ? { called: { ...called, ...other.called } } : {}),
    ...(around ? { wider: { name: around.name, values: [...new Set(both)] } } : {}),
  };
}

function conditionOf(
  text: string,
  words: readonly Word[],
  { from, to, meanings, asWords }: Chosen,
  { excluded }: Exclusions,
): Condition {
  const own = words.slice(from, to);
  // The asterisk of "munit*" belongs to it.
  const span = { from: own[0]?.from ?? 0, to: (own.at(-1)?.to ?? 0) + (own.at(-1)?.begins === true ? 1 : 0) };
  return {
    meanings,
    typed: text.slice(span.from, span.to),
    spans: [span],
    words: asWords ? own.map(({ folded, begins }) => (begins === true ? `${folded}*` : folded)) : [],
    excluded: excluded.has(from),
  };
}

/** Conditions of which one is enough as one; values that are excluded taken out of those that are asked for. */
function joined(conditions: readonly Condition[]): Condition[] {
  const done: Condition[] = [];
  for (const condition of conditions) {
    const at = done.findIndex((one) => isOneWith(one, condition));
    const there = done[at];
    if (there === undefined) done.push(condition);
    else done[at] = together(there, condition);
  }
  return done.flatMap((one) => (one.excluded ? [one] : without(one, done)));
}

function isOneWith(one: Condition, other: Condition): boolean {
  const [meaning, ...more] = one.meanings;
  const [its, ...others] = other.meanings;
  const single = more.length === 0 && others.length === 0;
  if (one.excluded !== other.excluded) return false;
  return (
    labelsOf(one).join() === labelsOf(other).join() ||
    (single && meaning?.name === its?.name && ANY_OF.has(its?.name ?? ""))
  );
}

const together = (one: Condition, other: Condition): Condition => ({
  ...one,
  meanings: other.meanings.reduce(withMeaning, [...one.meanings]),
  typed: `${one.typed}, ${other.typed}`,
  spans: [...one.spans, ...other.spans],
  words: [],
});

/** A condition without the values that others exclude: "Latin America except Brazil". */
function without(condition: Condition, all: readonly Condition[]): Condition[] {
  const gone = new Set(all.filter(({ excluded }) => excluded).flatMap(({ meanings }) => meanings.flatMap(namedValues)));
  if (gone.size === 0) return [condition];
  const meanings = condition.meanings
    .map((one) => ({ ...one, values: one.values.filter((value) => !gone.has(`${one.name}:${value}`)) }))
    .filter(({ values }) => values.length > 0);
  return meanings.length === 0 ? [] : [{ ...condition, meanings }];
}

const namedValues = ({ name, values }: Meaning): string[] => values.map((value) => `${name}:${value}`);
