import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Grammar } from "./grammar.ts";
import type { SpokenWord } from "./sentences.ts";

// "Sorry to bother you", "disculpe la molestia": before what one wants.
const BOTHER = wordSet(`bother bothering disturb disturbing interrupt interrupting intrude molestia molestias molestar
  interrumpir incomodo incomodar interromper derangement deranger importuner`);

// "Quick question", "en serio", "petite question".
const PREFACES = wordSet(`question questions quick pregunta preguntas preguntita pergunta perguntas perguntinha consulta
  duda duvida rapida rapido rapidita rapidinha rapide petite seriously honestly serio seriamente serieusement
  honnetement`);

/** Whether a part of a sentence only says that one asks, or excuses it; `names`: whether a word may name something. */
export const isPreface = (words: readonly { readonly folded: string; readonly names: boolean }[]): boolean => {
  const naming = words.filter(({ names }) => names);
  return (
    words.some(({ folded }) => BOTHER.has(folded)) ||
    (naming.length > 0 && naming.every(({ folded }) => PREFACES.has(folded)))
  );
};

// They turn to something else, whatever follows.
const ASIDES = phrases("btw|by the way|por cierto|a proposito|por sinal|au fait|a propos");
// They excuse or press a question behind them.
const EXCUSES = phrases(
  `sorry|excuse me|seriously|quick question|disculpa|disculpe|disculpen|perdon|en serio|pregunta rapida|una pregunta
  |desculpa|desculpe|pergunta rapida|uma pergunta|pardon|excusez moi|excuse moi|petite question|serieusement`,
);
// Behind an excuse they may say what for: "disculpen que llegue tarde".
const WHAT_FOR = wordSet("que qu");

function phrases(written: string): readonly (readonly string[])[] {
  return written.split("|").map((phrase) => phrase.trim().split(" "));
}

/** What is read of a sentence so far. */
interface Rest {
  readonly words: readonly SpokenWord[];
  readonly grammar: Grammar;
  readonly asks: boolean;
  readonly from: number;
  readonly to: number;
}

/** Where a question begins behind words that only lead to it; where the rest begins, if there are none. */
export function afterAside(rest: Rest): number {
  const aside = endOf(ASIDES, rest);
  if (aside !== undefined && (asksAt(rest, aside) || wantsAt(rest, aside))) return aside;
  const excuse = endOf(EXCUSES, rest);
  return excuse !== undefined && asksAt(rest, excuse) ? excuse : rest.from;
}

/** Where a phrase ends that the rest begins with, and goes on behind. */
function endOf(some: readonly (readonly string[])[], { words, from, to }: Rest): number | undefined {
  const found = some.find((phrase) => phrase.every((word, i) => words[from + i]?.folded === word));
  const end = from + (found?.length ?? 0);
  return end > from && end < to ? end : undefined;
}

const asksAt = ({ words, grammar, asks }: Rest, at: number): boolean =>
  (grammar.is(at, "asks") || grammar.is(at, "whens")) && (asks || !WHAT_FOR.has(words[at]?.folded ?? ""));

const wantsAt = ({ grammar }: Rest, at: number): boolean =>
  grammar.is(at, "doubts") || grammar.is(at, "wants") || grammar.is(at + 1, "wants");
