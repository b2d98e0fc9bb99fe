import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { type Scan, scan } from "../when/scan.ts";
import { cleanText, type Token, tokenize } from "../when/tokens.ts";
import { endRule } from "./words/end-rule.ts";
import { saidRule } from "./words/grammar.ts";
import { RULE_WORDS } from "./words/index.ts";
import { repeatingRule } from "./words/repeating.ts";
import { spelled } from "./words/phrases.ts";

/** A phrase cut in two: what says how something repeats, and what is left to say when it first begins. */
export type Split = { readonly repeats: string; readonly begins: string };

// Phrases in use have fewer words; trying every stretch of more is dear.
const MOST_TOKENS = 30;
const MOST_SPLITS = 12;

/** The ways to cut "every Monday at 10:00 until June", those that leave the least for the beginning first; none where nothing says that something repeats. */
export function splitStart(typed: string, languages: readonly Language[]): readonly Split[] {
  const text = cleanText(typed);
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS) return [];
  const found = [...new Set([...languages, ...LANGUAGES])].flatMap((language) => splitsIn(language, tokens, text));
  const distinct = new Map(found.map((one) => [`${one.repeats}\n${one.begins}`, one]));
  return [...distinct.values()].sort((a, b) => a.begins.length - b.begins.length).slice(0, MOST_SPLITS);
}

type Stretch = readonly [start: number, end: number];

function splitsIn(language: Language, tokens: readonly Token[], text: string): Split[] {
  const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
  const words = RULE_WORDS[language];
  const places = tokens.map((_, at) => at);
  const repeating = repeatingRule(words, reader);
  const marks = places.filter((at) => repeating(at).length > 0);
  if (marks.length === 0) return [];
  const said = saidRule(words, reader);
  const stretches = places
    .flatMap((start) => said(start).map(({ end }): Stretch => [start, end]))
    .filter(([start, end]) => marks.some((mark) => mark >= start && mark < end));
  const ends = endRule(words, reader);
  // The end of a repetition may stand behind the time: "every Monday at 10:00 until June".
  const last = places
    .filter((start) => ends(start).some(({ end }) => end === tokens.length))
    .map((start): Stretch => [start, tokens.length]);
  const starting = startingWords(reader, language);
  return stretches.flatMap((one) =>
    [[one], ...last.filter(([start]) => start >= one[1]).map((end) => [one, end])].map((parts) => ({
      repeats: textOf(
        places.filter((at) => isIn(at, parts)),
        tokens,
        text,
      ),
      begins: textOf(
        places.filter((at) => !isIn(at, parts) && !isIn(at, starting)),
        tokens,
        text,
      ),
    })),
  );
}

function startingWords(reader: Scan, language: Language): Stretch[] {
  const rule = spelled(reader, RULE_WORDS[language].starting);
  return reader.tokens.flatMap((_, start) => rule(start).map(({ end }): Stretch => [start, end]));
}

const isIn = (at: number, stretches: readonly Stretch[]) => stretches.some(([start, end]) => at >= start && at < end);

/** The tokens as they are written, with what stands between two that follow each other. */
function textOf(places: readonly number[], tokens: readonly Token[], text: string): string {
  return places.reduce((written, at, index) => {
    const token = tokens[at];
    const follows = index > 0 && places[index - 1] === at - 1;
    const before = follows ? text.slice(tokens[at - 1]?.end, token?.start) : written === "" ? "" : " ";
    return written + before + text.slice(token?.start, token?.end);
  }, "");
}
