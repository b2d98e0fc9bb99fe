import { withScratch } from "./scratch.ts";
import type { Sought, SoughtSpan, SoughtWord } from "./sought.ts";
import { best, eachSlot, putWay, rarityOf, type Reckoning, type Scoring } from "./ways.ts";

/** By slot, what each document scores by words and spans; 0 where it has none of them. */
export function scoresOf(scoring: Scoring, { words, spans }: Sought): Float64Array {
  const scores = new Float64Array(scoring.slots.size);
  const inSpan = new Set(spans.flatMap((span) => span.words));
  withScratch(scoring.slots.size, (scratch) => {
    const reckoning = { ...scoring, scratch, spare: [scratch(), scratch()] as const };
    const gains = scratch();
    words.forEach((word, place) => {
      if (inSpan.has(place)) return;
      best(reckoning, word, gains);
      eachSlot(reckoning, word.ways, (slot) => {
        scores[slot] = (scores[slot] ?? 0) + word.times * (gains[slot] ?? 0);
        gains[slot] = 0;
      });
    });
    for (const group of touching(spans)) addSpans(reckoning, words, group, scores);
  });
  return scores;
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
function addSpans(
  reckoning: Reckoning,
  words: readonly SoughtWord[],
  group: readonly SoughtSpan[],
  scores: Float64Array,
): void {
  const own = new Map<number, Float64Array>();
  const sum = reckoning.scratch();
  for (const place of new Set(group.flatMap((span) => span.words))) {
    const gains = reckoning.scratch();
    best(reckoning, words[place] ?? { ways: [] }, gains);
    addTo(sum, gains);
    own.set(place, gains);
  }
  const most = reckoning.scratch();
  most.set(sum);
  const said = reckoning.scratch();
  for (const span of group) {
    const within = span.words.flatMap((place) => own.get(place) ?? []);
    putSaid(reckoning, span, said);
    eachSlot(reckoning, span.ways, (slot) => {
      if (said[slot] === 0) return;
      const beside = within.reduce((left, gains) => left - (gains[slot] ?? 0), sum[slot] ?? 0);
      most[slot] = Math.max(most[slot] ?? 0, beside + (said[slot] ?? 0));
      said[slot] = 0;
    });
  }
  addTo(scores, most);
}

/** Puts into `said` what each document gains by the ways in which a span is said as a whole: as much as so many words that are as rare. */
function putSaid(reckoning: Reckoning, { words, ways }: SoughtSpan, said: Float64Array): void {
  const rare = rarityOf(reckoning, ways) * Math.max(1, words.length);
  for (const way of ways) putWay(reckoning, way, rare * way.weight, said);
}

function addTo(sum: Float64Array, gains: Float64Array): void {
  for (let slot = 0; slot < sum.length; slot += 1) sum[slot] = (sum[slot] ?? 0) + (gains[slot] ?? 0);
}
