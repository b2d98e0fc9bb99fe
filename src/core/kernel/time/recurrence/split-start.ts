import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { type Scan, scan } from "../when/scan.ts";
import { cleanText, type Token, tokenize } from "../when/tokens.ts";
import { type End, endRule } from "./words/end-rule.ts";
import { type Said, saidRule } from "./words/grammar.ts";
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
type Ending = { readonly at: Stretch; readonly end: End };

function splitsIn(language: Language, tokens: readonly Token[], text: string): Split[] {
  const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
  const words = RULE_WORDS[language];
  const places = tokens.map((_, at) => at);
  const repeating = repeatingRule(words, reader);
  const marks = places.filter((at) => repeating(at).length > 0);
  const ends = endRule(words, reader);
  // The end of a repetition may stand behind the time: "every Monday at 10:00 until June".
  const last = places.flatMap((start) =>
    ends(start)
      .filter(({ end }) => end === tokens.length)
      .map(({ value, end }): Ending => ({ at: [start, end], end: value })),
  );
  // Looking everywhere is dear, and vain where nothing repeats, ends or is counted.
  if (marks.length === 0 && last.length === 0 && !places.some((at) => reader.kind("nth")(at).length > 0)) return [];
  const said = saidRule(words, reader);
  const stretches = places.flatMap((start) =>
    said(start).flatMap(({ value, end }) => waysToEnd([start, end], marks, value, last)),
  );
  const starting = startingWords(reader, language);
  return stretches.map((parts) => ({
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
  }));
}

/** A stretch that says how something repeats, by itself and with an end behind it. "The first Monday of the month" says so only with an end, or with another Monday, which behind a weekday may be that of a meeting of several days. */
function waysToEnd(one: Stretch, marks: readonly number[], said: Said, last: readonly Ending[]): Stretch[][] {
  const several = (said.days?.byDay?.length ?? 0) > 1 && said.freq === "MONTHLY";
  const marked = several || marks.some((mark) => isIn(mark, [one]));
  if (!marked && said.freq !== "MONTHLY") return [];
  const behind = last.filter(({ at, end }) => at[0] >= one[1] && (marked || endsTimes(end)));
  return [...(marked || endsTimes(said) ? [[one]] : []), ...behind.map(({ at }) => [one, at])];
}

/** Whether an end is one of several times: "for two days" may be how long one of them is. */
const endsTimes = ({ until, count }: End): boolean => until !== undefined || count !== undefined;

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
