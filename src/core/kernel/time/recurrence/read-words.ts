import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { scan } from "../when/scan.ts";
import { cleanText, type PhraseToken, tokenize } from "../when/tokens.ts";
import { dayOf } from "./days.ts";
import { lastDays, lastsUntil } from "./last-days.ts";
import { MOST_COUNT } from "./parse-rule.ts";
import { bare, orLastDay, rhythmFrom } from "./presets.ts";
import { type RecurrenceRule, type WeekdayPart, writeRule } from "./rule.ts";
import { onceRule, saidRule } from "./words/grammar.ts";
import type { SaidRhythm } from "./words/said.ts";
import { RULE_WORDS } from "./words/index.ts";
import type { NamedDays } from "./words/named-days.ts";

/** What words can mean, each once, null for a single meeting; `left` are the words that were not understood. */
export type Meanings = { readonly rules: ReadonlyArray<string | null>; readonly left?: string };

// The longest that describeRule writes is shorter; whatever is longer is no rule.
const LONGEST_PHRASE = 160;
const MOST_TOKENS = 40;

/** Every meaning of the words in the first language in which they make sense as a whole; otherwise those of the longest stretch that does in any. */
export function readWords(typed: string, local: string, languages: readonly Language[]): Meanings {
  const text = cleanText(typed.slice(0, 4 * LONGEST_PHRASE)).replace(/[.!]+$/, "");
  const tokens = tokenize(text);
  if (text.length > LONGEST_PHRASE || tokens.length > MOST_TOKENS || tokens.length === 0) return { rules: [] };
  const readers = [...new Set([...languages, ...LANGUAGES])].map((language) => meanings(tokens, local, language));
  for (const reader of readers) {
    const whole = reader(0).filter(({ end }) => end === tokens.length);
    if (whole.length > 0) return { rules: distinct(whole) };
  }
  const parts = readers.flatMap((reader) =>
    tokens.flatMap((_, start) => reader(start).map(({ rule, end }) => ({ rule, start, end, length: end - start }))),
  );
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  const [best, ...others] = parts.filter(({ length }) => length === longest);
  if (!best) return { rules: [] };
  const left = [tokens.slice(0, best.start), tokens.slice(best.end)]
    .filter((some) => some.length > 0)
    .map((some) => stretch(some, text));
  return { rules: distinct([best, ...others.filter(({ start }) => start === best.start)]), left: left.join(" … ") };
}

/** What the words from a place on mean in a language, as far as they make sense. */
function meanings(
  tokens: readonly PhraseToken[],
  local: string,
  language: Language,
): (at: number) => Array<{ readonly rule: string | null; readonly end: number }> {
  const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
  const once = onceRule(RULE_WORDS[language], reader);
  const said = saidRule(RULE_WORDS[language], reader);
  return (at) => [
    ...once(at).map(({ end }) => ({ rule: null, end })),
    ...said(at).flatMap(({ value, end }) => rulesOf(value, local).map((rule) => ({ rule: writeRule(rule), end }))),
  ];
}

/** The rules that were said; none where the days do not go with each other, several where the end can be two dates. */
function rulesOf({ freq, interval, days, count, until, lasts }: SaidRhythm, local: string): RecurrenceRule[] {
  const parts = days ? dayParts(days) : {};
  if (!parts || interval < 1 || interval > 1_000 || (count !== undefined && (count < 1 || count > MOST_COUNT)))
    return [];
  const rhythm = bare(freq, interval);
  const rule = days ? { ...rhythm, ...parts } : rhythmFrom(rhythm, dayOf(local));
  if (count !== undefined) return [{ ...rule, count }];
  if (lasts) return lastsUntil(lasts, local).map((at) => ({ ...rule, until: { form: "date" as const, at } }));
  if (!until) return [rule];
  const ends = until.flatMap((date) => lastDays(date, rule, local));
  return ends.map((at) => ({ ...rule, until: { form: "date" as const, at } }));
}

function dayParts({ byDay, byMonthDay, nthWorkday, date, missing }: NamedDays): Partial<RecurrenceRule> | undefined {
  if (nthWorkday !== undefined)
    return missing === undefined
      ? { byDay: [1, 2, 3, 4, 5].map((weekday) => ({ weekday })), bySetPos: [nthWorkday] }
      : undefined;
  if (byDay) return missing === "february" ? undefined : { byDay: distinctDays(byDay) };
  const leapDay = date?.month === 2 && date.day === 29 && missing !== "skipped";
  if (date) return { byMonth: [date.month], byMonthDay: [leapDay ? -1 : date.day] };
  return monthDayParts([...new Set(byMonthDay)], missing);
}

function distinctDays(byDay: readonly WeekdayPart[]): WeekdayPart[] {
  const days = new Map(byDay.map((one) => [`${one.nth ?? 0} ${one.weekday}`, one]));
  return [...days.values()].sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0) || a.weekday - b.weekday);
}

function monthDayParts(days: readonly number[], missing: NamedDays["missing"]): Partial<RecurrenceRule> | undefined {
  const [day = 0, ...more] = [...days].sort((a, b) => a - b);
  const long = [day, ...more].some((one) => one > 28);
  if (missing === "february") return more.length === 0 && (day === 29 || day === 30) ? orLastDay(day) : undefined;
  if (missing === "skipped") return more.length === 0 && long ? { byMonthDay: [day] } : undefined;
  if (more.length > 0) return long ? undefined : { byMonthDay: [day, ...more] };
  return orLastDay(day);
}

function distinct(found: ReadonlyArray<{ readonly rule: string | null }>): ReadonlyArray<string | null> {
  return [...new Set(found.map(({ rule }) => rule))];
}

function stretch(tokens: readonly PhraseToken[], text: string): string {
  return text.slice(tokens[0]?.start, tokens.at(-1)?.end);
}
