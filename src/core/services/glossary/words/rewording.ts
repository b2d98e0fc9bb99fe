import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import type { MeantConcept } from "./meant.ts";
import { tellingWordsOf } from "./word-key.ts";
import { wordsSaid } from "./words-said.ts";

/** Words of a question, from one up to before another, that may also be said otherwise. */
export interface Rewording {
  readonly from: number;
  readonly to: number;
  /** Folded, without those that only join. */
  readonly words: readonly string[];
  /** How much of what the question's own words count these count: at most 1. */
  readonly weight: number;
}

// A translation counts less than what was typed, and most where it is in the language of whoever asks. A synonym in the same language
// counts least: what was typed stands in that language, too, and is likelier meant. Found with the questions of bench/search-questions.
const SAME_LANGUAGE = 0.6;
const OWN_LANGUAGE = 0.75;
const OTHER_LANGUAGE = 0.65;
const LEAST = 0.2;
const MOST_OF_A_SPAN = 24;

/** How else the words of a question are said that mean a concept, the surest first; of a span at most two dozen. */
export function rewordings(tokens: readonly string[], meant: readonly MeantConcept[], asker: Language): Rewording[] {
  const spans = new Map<string, Map<string, Rewording>>();
  for (const one of meant) {
    const span = `${one.from} ${one.to}`;
    const known = spans.get(span) ?? new Map<string, Rewording>();
    spans.set(span, known);
    const typed = tellingWordsOf(one.language, tokens.slice(one.from, one.to).join(" ")).join(" ");
    for (const said of saidElse(one, asker)) {
      const key = said.words.join(" ");
      if (key !== typed && (known.get(key)?.weight ?? LEAST) < said.weight) known.set(key, said);
    }
  }
  return [...spans.values()].flatMap((known) =>
    [...known.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_OF_A_SPAN),
  );
}

function saidElse({ from, to, language, concept, sure }: MeantConcept, asker: Language): Rewording[] {
  return LANGUAGES.flatMap((other) => {
    const base = other === language ? SAME_LANGUAGE : other === asker ? OWN_LANGUAGE : OTHER_LANGUAGE;
    return wordsSaid(concept, other).map((words) => ({ from, to, words, weight: base * sure }));
  });
}
