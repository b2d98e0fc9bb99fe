import { type Gain, gainFor, rarity } from "./bm25.ts";
import { docsUnder, type Reading } from "./postings.ts";
import type { Slots } from "./slots.ts";
import type { Sought, SoughtSpan, SoughtWord, Way } from "./sought.ts";

/** What is known of the documents that are scored. */
export interface Scoring {
  readonly reading: Reading;
  readonly slots: Slots;
  readonly gain: Gain;
  /** Two numbers for each slot, 0 but while something is reckoned: new ones for every wording cost more than the reckoning. */
  readonly spare: readonly [Float64Array, Float64Array];
}

export const scoringOf = (reading: Reading, slots: Slots): Scoring => ({
  reading,
  slots,
  gain: gainFor(reading.averageLength),
  spare: [new Float64Array(slots.size), new Float64Array(slots.size)],
});

/** By slot, what each document scores by words and spans; 0 where it has none of them. */
export function scoresOf(scoring: Scoring, { words, spans }: Sought): Float64Array {
  const scores = new Float64Array(scoring.slots.size);
  const inSpan = new Set(spans.flatMap((span) => span.words));
  const scratch = new Float64Array(scoring.slots.size);
  words.forEach((word, place) => {
    if (!inSpan.has(place)) addWord(scoring, word, scores, scratch);
  });
  for (const group of touching(spans)) addSpans(scoring, words, group, scores);
  return scores;
}

function addWord(scoring: Scoring, word: SoughtWord, scores: Float64Array, scratch: Float64Array): void {
  best(scoring, word, scratch);
  const { lists } = scoring.reading;
  for (const term of word.ways.flatMap((way) => way.terms.flat())) {
    const postings = lists.get(term);
    if (!postings) continue;
    for (const slot of scoring.slots.of(postings)) {
      scores[slot] = (scores[slot] ?? 0) + word.times * (scratch[slot] ?? 0);
      scratch[slot] = 0;
    }
  }
}

/** In how many documents a way of saying something is found, at most: the rarest of its words decides. */
export function docsOf(reading: Reading, { terms }: Way): number {
  return Math.min(...terms.map((any) => Math.max(0, ...any.map((term) => docsUnder(reading, term)))));
}

// Ways that count less are of another language, or may mean something else.
const ITSELF = 0.9;

/**
 * A word is as rare as the commonest way of saying it that means the same, whichever a document has: its translations say nothing of
 * that, unless nothing else stands anywhere.
 */
function rarityOf({ reading }: Scoring, ways: readonly Way[]): number {
  const most = (some: readonly Way[]) => Math.max(0, ...some.map((way) => docsOf(reading, way)));
  return rarity(reading.docs, most(ways.filter(({ weight }) => weight >= ITSELF)) || most(ways));
}

/** Puts into `into`, which is empty, what each document gains by the way of saying the word that counts most in it. */
function best(scoring: Scoring, { ways }: Pick<SoughtWord, "ways">, into: Float64Array): void {
  const rare = rarityOf(scoring, ways);
  for (const way of ways) putWay(scoring, way, rare * way.weight, into);
}

function putWay(scoring: Scoring, { terms }: Way, weight: number, into: Float64Array): void {
  const [only, ...more] = terms;
  if (!only) return;
  if (more.length === 0) {
    eachGain(scoring, only, (slot, gain) => {
      if (gain * weight > (into[slot] ?? 0)) into[slot] = gain * weight;
    });
    return;
  }
  eachWhole(scoring, terms, (slot, gain) => {
    if (gain * weight > (into[slot] ?? 0)) into[slot] = gain * weight;
  });
}

/** Of the documents that have one term of each list, the mean of what they gain by these. */
function eachWhole(scoring: Scoring, terms: Way["terms"], say: (slot: number, gain: number) => void): void {
  // From the rarest on: of the others only what has it counts.
  const docs = (any: readonly string[]) => any.reduce((sum, term) => sum + docsUnder(scoring.reading, term), 0);
  let [had, both] = scoring.spare;
  let left: number[] | undefined;
  for (const any of [...terms].sort((a, b) => docs(a) - docs(b))) {
    const before = had;
    const now = both;
    const isFirst = left === undefined;
    const found: number[] = [];
    eachGain(scoring, any, (slot, gain) => {
      const own = before[slot] ?? 0;
      if (!isFirst && own === 0) return;
      if (now[slot] === 0) found.push(slot);
      now[slot] = Math.max(now[slot] ?? 0, own + gain);
    });
    for (const slot of left ?? []) before[slot] = 0;
    [had, both, left] = [now, before, found];
  }
  for (const slot of left ?? []) {
    say(slot, (had[slot] ?? 0) / terms.length);
    had[slot] = 0;
  }
}

function eachGain(
  { reading, slots, gain }: Scoring,
  terms: readonly string[],
  say: (slot: number, gain: number) => void,
): void {
  for (const term of terms) {
    const postings = reading.lists.get(term);
    if (!postings) continue;
    const places = slots.of(postings);
    for (let at = 0; at < places.length; at += 1) say(places[at] ?? 0, gain(postings, at));
  }
}

/** Spans that share words, together. */
function touching(spans: readonly SoughtSpan[]): SoughtSpan[][] {
  const groups: SoughtSpan[][] = [];
  for (const span of spans) {
    const own = groups.filter((group) => group.some((one) => one.words.some((word) => span.words.includes(word))));
    const others = groups.filter((group) => !own.includes(group));
    groups.splice(0, groups.length, ...others, [...own.flat(), span]);
  }
  return groups;
}

/** Of words that are said otherwise together: either each for itself, or one of the spans as a whole and the words beside it. */
function addSpans(scoring: Scoring, words: readonly SoughtWord[], group: readonly SoughtSpan[], scores: Float64Array) {
  const { size } = scoring.slots;
  const own = new Map<number, Float64Array>();
  for (const place of group.flatMap((span) => span.words)) {
    if (own.has(place)) continue;
    const gains = new Float64Array(size);
    best(scoring, words[place] ?? { ways: [] }, gains);
    own.set(place, gains);
  }
  const sum = new Float64Array(size);
  for (const gains of own.values()) addTo(sum, gains);
  const most = Float64Array.from(sum);
  for (const span of group) {
    const within = span.words.map((place) => own.get(place) ?? new Float64Array(size));
    saidSo(scoring, span).forEach((said, slot) => {
      if (said === 0) return;
      const beside = within.reduce((left, gains) => left - (gains[slot] ?? 0), sum[slot] ?? 0);
      most[slot] = Math.max(most[slot] ?? 0, beside + said);
    });
  }
  addTo(scores, most);
}

/** What each document gains by the ways in which a span is said as a whole: as much as so many words that are as rare. */
function saidSo(scoring: Scoring, { words, ways }: SoughtSpan): Float64Array {
  const said = new Float64Array(scoring.slots.size);
  const rare = rarityOf(scoring, ways) * Math.max(1, words.length);
  for (const way of ways) putWay(scoring, way, rare * way.weight, said);
  return said;
}

function addTo(sum: Float64Array, gains: Float64Array): void {
  for (let slot = 0; slot < sum.length; slot += 1) sum[slot] = (sum[slot] ?? 0) + (gains[slot] ?? 0);
}
