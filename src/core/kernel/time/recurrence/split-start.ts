import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { type MatchRule, seq } from "../when/match.ts";
import { type Scan, scan } from "../when/scan.ts";
import { cleanText, textOf, type PhraseToken, tokenize } from "../when/tokens.ts";
import { type RepetitionEnd, endRule } from "./words/end-rule.ts";
import { saidRule } from "./words/grammar.ts";
import type { SaidRhythm } from "./words/said.ts";
import { RULE_WORDS } from "./words/index.ts";
import { repeatingRule } from "./words/repeating.ts";
import { spelled } from "./words/phrases.ts";

/**
 * A phrase cut in two: what says how something repeats, and what is left to say when it first begins. `by`: words that say that
 * it repeats; weekdays that the language names so where they repeat; or weekdays that may as well be single ones.
 */
export type Split = { readonly repeats: string; readonly begins: string; readonly by: "words" | "habit" | "weekdays" };

// Phrases in use have fewer words; trying every stretch of more is dear.
const MOST_TOKENS = 30;
const MOST_SPLITS = 12;

/** The ways to cut "every Monday at 10:00 until June", those that leave the least for the beginning first; none where nothing may say that something repeats. */
export function splitStart(typed: string, languages: readonly Language[]): readonly Split[] {
  const text = cleanText(typed);
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS) return [];
  const found = [...new Set([...languages, ...LANGUAGES])].flatMap((language) => splitsIn(language, tokens, text));
  const distinct = new Map(found.map((one) => [`${one.repeats}\n${one.begins}`, one]));
  return [...distinct.values()].sort((a, b) => a.begins.length - b.begins.length).slice(0, MOST_SPLITS);
}

/** Whether a weekday stands behind a word that, in some language, may say that it is every week's: "le mardi". */
export function mayBeHabit(typed: string): boolean {
  const tokens = tokenize(cleanText(typed));
  return LANGUAGES.some((language) => {
    const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
    const habit = seq(habitRule(language, reader), reader.kind("weekday"));
    return tokens.length <= MOST_TOKENS && tokens.some((_, at) => habit(at).length > 0);
  });
}

type Stretch = readonly [start: number, end: number];
type Ending = { readonly at: Stretch; readonly end: RepetitionEnd };
type Way = { readonly parts: readonly Stretch[]; readonly by: Split["by"] };

function splitsIn(language: Language, tokens: readonly PhraseToken[], text: string): Split[] {
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
  const habit = habitRule(language, reader);
  const counted = places.some((at) => reader.kind("nth")(at).length > 0 || habit(at).length > 0);
  const several = places.filter((at) => reader.kind("weekday")(at).length > 0).length > 1;
  // Looking everywhere is dear, and vain where nothing repeats, ends or is counted.
  if (marks.length === 0 && last.length === 0 && !counted && !several) return [];
  const said = saidRule(words, reader);
  const ways = places.flatMap((start) =>
    said(start).flatMap(({ value, end }) =>
      waysToEnd([start, end], value, { marks, last, isHabit: habit(start).length > 0 }),
    ),
  );
  const starting = startingWords(reader, language);
  const without = (parts: readonly Stretch[]) => places.filter((at) => !isIn(at, parts) && !isIn(at, starting));
  return ways.map(({ parts, by }) => ({
    repeats: textOf(
      places.filter((at) => isIn(at, parts)),
      tokens,
      text,
    ),
    begins: textOf(without(parts), tokens, text),
    by,
  }));
}

function habitRule(language: Language, reader: Scan): MatchRule<unknown> {
  const before = RULE_WORDS[language].habitOfSeveral;
  return before === undefined ? () => [] : spelled(reader, before);
}

/**
 * A stretch that says how something repeats, by itself and with an end behind it. "The first Monday of the month" says so only
 * with an end, or with another Monday, which behind a weekday may be that of a meeting of several days; "Tuesday and Thursday"
 * may say so, and does with an end.
 */
function waysToEnd(
  one: Stretch,
  said: SaidRhythm,
  {
    marks,
    last,
    isHabit,
  }: { readonly marks: readonly number[]; readonly last: readonly Ending[]; readonly isHabit: boolean },
): Way[] {
  const several = (said.days?.byDay?.length ?? 0) > 1;
  const monthly = said.freq === "MONTHLY";
  const marked = (several && monthly) || marks.some((mark) => isIn(mark, [one]));
  if (!marked && !monthly && !several && !isHabit) return [];
  const behind = last.filter(({ at, end }) => at[0] >= one[1] && (marked || endsTimes(end)));
  const alone: Way[] = marked || endsTimes(said) ? [{ parts: [one], by: "words" }] : [];
  const maybe: Way[] =
    alone.length > 0 || monthly ? [] : [{ parts: [one], by: several && isHabit ? "habit" : "weekdays" }];
  return [...alone, ...maybe, ...behind.map(({ at }): Way => ({ parts: [one, at], by: "words" }))];
}

/** Whether an end is one of several times: "for two days" may be how long one of them is. */
const endsTimes = ({ until, count }: RepetitionEnd): boolean => until !== undefined || count !== undefined;

function startingWords(reader: Scan, language: Language): Stretch[] {
  const rule = spelled(reader, RULE_WORDS[language].starting);
  return reader.tokens.flatMap((_, start) => rule(start).map(({ end }): Stretch => [start, end]));
}

const isIn = (at: number, stretches: readonly Stretch[]) => stretches.some(([start, end]) => at >= start && at < end);
