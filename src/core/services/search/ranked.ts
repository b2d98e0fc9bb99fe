import { type Db, sql, type Sql } from "../store/store.ts";
import { documentsOf } from "./index/documents-of.ts";
import type { Hit, Query } from "./query.ts";
import type { Understood } from "./question/understood.ts";
import { bestSlots } from "./scoring/best.ts";
import { reasonsOf } from "./scoring/reasons.ts";
import { scoresOf } from "./scoring/scores.ts";
import { slotsOf } from "./scoring/slots.ts";
import { wanted } from "./scoring/wanted.ts";
import { type Scoring, scoringOf } from "./scoring/ways.ts";
import { NOWHERE, type FieldsAndLabels } from "./scoring/where.ts";

/** What documents score by the words of a question, whatever the conditions. */
export interface Scored {
  readonly scoring: Scoring;
  readonly scores: Float64Array;
}

/** Scores them. */
export function scoredBy({ reading, sought }: Understood): Scored {
  const scoring = scoringOf(reading, slotsOf(reading.lists.values()));
  return { scoring, scores: scoresOf(scoring, sought) };
}

// Where documents must also meet what only the database knows, so many of the best are tried first, then the others.
const TRIED = 1_000;

/** What fits a question, best first, and whether some of it was written meanwhile, so that it is to be read again. */
export async function ranked(
  db: Db,
  query: Query,
  question: Understood,
  { scoring, scores: byWords }: Scored,
  narrow: Sql | undefined,
): Promise<{ readonly hits: Hit[]; readonly changed: boolean }> {
  const { reading, sought, typed, phrases } = question;
  const scores = byWords.slice();
  const { met, each } = wanted(scoring, sought, scores);
  const { numbers } = scoring.slots;
  const conditions = { narrow: narrow === undefined ? [] : [narrow], wording: standing(phrases) };
  const some = conditions.narrow.length + conditions.wording.length > 0;
  const docs = new Map<number, string>();
  let changed = false;
  let best: number[] = [];
  for (const most of some ? [query.limit + TRIED, scores.length] : [query.limit]) {
    const tried = best.length;
    best = bestSlots(scores, met, most);
    const next = best.slice(tried).map((slot) => numbers[slot] ?? 0);
    const found = await documentsOf(db, query, reading, next, conditions);
    for (const [number, doc] of found.ids) docs.set(number, doc);
    changed ||= found.changed;
    if (docs.size >= query.limit || best.length < most) break;
  }
  const shown = best.filter((slot) => docs.has(numbers[slot] ?? 0)).slice(0, query.limit);
  const reasons = reasonsOf(scoring, [...waysOfAll(sought)], shown);
  const labels = reasonsOf(
    scoring,
    sought.conditions.flatMap((condition) => condition.labels.map((label) => [{ terms: [[label]], weight: 1 }])),
    shown,
  );
  const whyOf = onceEach((own) => why(typed, own));
  const hits = shown.map((slot, nth): Hit => {
    const had = labels.of(nth);
    let place = 0;
    return {
      doc: docs.get(numbers[slot] ?? 0) ?? "",
      score: scores[slot] ?? 0,
      why: whyOf(reasons.of(nth)),
      met: sought.conditions.map((condition) => condition.labels.filter(() => had[place++] !== NOWHERE)),
      lacks: each.flatMap((own, nth) => (own[slot] === 1 ? [] : [nth])),
    };
  });
  return { hits: hits.sort((a, b) => b.score - a.score || (a.doc < b.doc ? -1 : 1)), changed };
}

/** The conditions that phrases stand in a document, word for word, or do not. */
const standing = ({ required, excluded }: Understood["phrases"]) => [
  ...required.map((phrase) => sql`strpos(p.wording, ${` ${phrase} `}) > 0`),
  ...excluded.map((phrase) => sql`strpos(p.wording, ${` ${phrase} `}) = 0`),
];

/** For each word the ways in which a document has it, spans that it is part of included. */
function* waysOfAll({ words, spans }: Understood["sought"]) {
  for (const [place, { ways }] of words.entries())
    yield [...ways, ...spans.filter((span) => span.words.includes(place)).flatMap((span) => span.ways)];
}

/** Hundreds of hits have the same few words in the same places: for them it is made once, and read once by whoever asks for it. */
function onceEach(make: (reasons: readonly FieldsAndLabels[]) => Hit["why"]): typeof make {
  const made = new Map<string, Hit["why"]>();
  return (reasons) => {
    const key = reasons.map((where) => where.key).join(";");
    const known = made.get(key) ?? make(reasons);
    made.set(key, known);
    return known;
  };
}

// Where a compound stands as a whole, its parts are no further reason.
function why(typed: Understood["typed"], reasons: readonly FieldsAndLabels[]): Hit["why"] {
  const places = new Map<string, Set<string>>();
  const wholes = new Set<string>();
  for (const [place, { names }] of reasons.entries()) {
    const word = typed[place];
    if (!word || names.length === 0) continue;
    places.set(word.typed, new Set([...(places.get(word.typed) ?? []), ...names]));
    if (word.whole) wholes.add(word.typed);
  }
  const isPart = (word: string) => [...wholes].some((whole) => whole !== word && whole.includes(word));
  return [...places].filter(([word]) => !isPart(word)).map(([word, own]) => ({ word, fields: [...own] }));
}
