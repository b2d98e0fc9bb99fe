import type { IndexReading } from "../scoring/postings.ts";
import { docsOf } from "../scoring/ways.ts";
import type { SoughtWord, WayToHave } from "../scoring/sought.ts";
import type { QueryWord } from "./query-words.ts";
import type { Reworded } from "./wordings.ts";

// What a word of every day counts, beside words that name something. Found with the questions of bench/search-questions.
const COMMON = 0.4;

/** The words that are looked for, each once but where it is part of a stretch that is said otherwise. */
export function soughtWords(wanted: readonly QueryWord[], said: readonly Reworded[]) {
  const single = new Map(
    said.flatMap(({ words: [only, ...more], ways }) => (more.length > 0 ? [] : ([[only, ways]] as const))),
  );
  const spans = said.filter(({ words }) => words.length > 1);
  const inSpan = new Set(spans.flatMap((span) => span.words));
  const places = new Map<string, { place: number; times: number; ways: WayToHave[]; word: QueryWord }>();
  const placeOf = new Map<number, number>();
  wanted.forEach((word, at) => {
    const ways = single.get(at) ?? [];
    if (!word.telling && !inSpan.has(at) && ways.length === 0) return;
    const key = inSpan.has(at) ? `${at}` : `${word.exact} ${word.whole} ${word.kind} ${word.folded}`;
    const before = places.get(key);
    if (before) before.times += 1;
    else {
      const itself = word.telling ? [{ terms: [word.terms], weight: 1 }] : [];
      places.set(key, { place: places.size, times: 1, ways: [...itself, ...ways], word });
    }
    placeOf.set(at, places.get(key)?.place ?? 0);
  });
  const list = [...places.values()];
  const allCommon = list.every(({ word }) => word.common);
  const covering = spans.map(({ words, ways }) => ({ words: words.flatMap((at) => placeOf.get(at) ?? []), ways }));
  const waysOf = (place: number): readonly WayToHave[] => list[place]?.ways ?? [];
  return {
    words: list.map(({ word }) => word),
    sought: {
      words: list.map(
        ({ ways, times, word }): SoughtWord => ({ ways, times: times * (word.common && !allCommon ? COMMON : 1) }),
      ),
      spans: covering,
    },
    isSaid: (place: number) => waysOf(place).length > 1 || covering.some((span) => span.words.includes(place)),
    isKnown: (reading: IndexReading, place: number) =>
      [...waysOf(place), ...covering.flatMap((span) => (span.words.includes(place) ? span.ways : []))].some(
        (way) => docsOf(reading, way) > 0,
      ),
  };
}
