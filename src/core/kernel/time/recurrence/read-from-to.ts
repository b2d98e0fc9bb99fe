import { Temporal } from "temporal-polyfill";
import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { either, type Rule } from "../when/match.ts";
import { saysOnlyTime } from "../when/read-time-of-day.ts";
import { placeWallClock } from "../moment.ts";
import { isOvernight } from "../when/overnight.ts";
import type { Meant } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { scan } from "../when/scan.ts";
import { cleanText, type Token, tokenize } from "../when/tokens.ts";
import { atAStretch, type DayRange, eachDay, endingOn, follows, MOST_AT_A_STRETCH } from "./day-range.ts";
import { type StartReading, which } from "./start-reading.ts";

// Phrases in use have fewer words.
const MOST_TOKENS = 30;
// Of more words that may part two moments, none was meant to.
const MOST_JOINTS = 4;
// An offset at the end is meant for both, and a beginning has none of its own.
const OFFSET = /\b(?:utc|gmt)|\+\d/i;

/** Where a text may part the moment at which something begins from the one at which it ends. */
type Parting = { readonly begins: string; readonly ends: string };

/**
 * Reads "3 March 9:00 to 5 March 17:00" and "Monday 9:00 until Wednesday": one stretch of time, or the same hours on each day,
 * which is asked. Where these hours are no range of one day, it is a stretch.
 */
export async function readFromTo(typed: string, context: WhenContext): Promise<StartReading | undefined> {
  const text = cleanText(typed);
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS || !tokens.some(({ kind }) => kind === "number")) return undefined;
  const languages = [...new Set([...context.languages, ...LANGUAGES])];
  for (const { begins, ends } of partings(text, tokens, languages)) {
    const begin = await readWhen(begins, context);
    if (begin.kind !== "sure" || begin.ends || saysOnlyTime(begins)) continue;
    const read = await readBetween(begin.moment, ends, context);
    if (read) return read;
  }
  return undefined;
}

function partings(text: string, tokens: readonly Token[], languages: readonly Language[]): Parting[] {
  const found = languages.flatMap((language) => {
    const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
    // Without a space before it, a dash is a part of a date or of a time.
    const dash: Rule<unknown> = (at) => (tokens[at]?.glued ? [] : reader.sign("-")(at));
    const joint = either<unknown>(reader.role("until", "onto"), dash);
    const [lead] = reader.role("from", "of")(0);
    return tokens.flatMap((token, at) =>
      joint(at).map(({ end }) => ({
        begins: text.slice(tokens[lead?.end ?? 0]?.start, token.start).trim(),
        ends: text.slice(tokens[end]?.start ?? text.length).trim(),
      })),
    );
  });
  const distinct = new Map(found.map((one) => [`${one.begins}\n${one.ends}`, one]));
  return [...distinct.values()]
    .filter(({ begins, ends }) => begins !== "" && ends !== "" && !OFFSET.test(ends) && !saysOnlyTime(ends))
    .slice(0, MOST_JOINTS);
}

async function readBetween(begin: Meant, ends: string, context: WhenContext): Promise<StartReading | undefined> {
  const first = dayOf(begin);
  // "2 January" may be the one behind the beginning.
  for (const now of [context.now, begin.at]) {
    const read = await readWhen(ends, { ...context, now });
    if (read.kind === "sure" && !read.ends && read.moment.at > begin.at)
      return read.moment.zone === begin.zone ? betweenMoments(begin, read.moment) : undefined;
    const [last, ...others] = read.kind === "unsure" && read.reason === "no-time" ? daysAmong(read.candidates) : [];
    if (last && others.length === 0 && follows({ first, last })) return until(begin, { first, last });
  }
  return undefined;
}

function until(begin: Meant, range: DayRange): StartReading {
  const weeks = range.first.until(range.last, { largestUnit: "days" }).days >= 7;
  const weekly = weeks ? [{ ...begin, rule: endingOn("FREQ=WEEKLY", range.last) }] : [];
  return which([...weekly, ...eachDay(begin, range), ...atAStretch(begin, range)], "days");
}

function betweenMoments(begin: Meant, ends: Meant): StartReading | undefined {
  const [first, last] = [dayOf(begin), dayOf(ends)];
  const [from, to] = [begin, ends].map(({ local }) => Temporal.PlainDateTime.from(local).toPlainTime());
  if (!from || !to) return undefined;
  const whole = { ...begin, ends };
  const days = first.until(last, { largestUnit: "days" }).days;
  if (days > 1 || Temporal.PlainTime.compare(from, to) < 0) {
    const onFirst = placeWallClock(first.toPlainDateTime(to), begin.zone).moment;
    const each = Temporal.PlainTime.compare(from, to) < 0 && days > 0;
    const stretch = days < MOST_AT_A_STRETCH ? [whole] : [];
    if (each) return which([...eachDay({ ...begin, ends: onFirst }, { first, last }), ...stretch], "days");
    return stretch.length > 0 ? sure(whole) : undefined;
  }
  return isOvernight(minutes(from), minutes(to)) ? sure(whole) : which([whole, begin]);
}

const sure = ({ ends, ...moment }: Meant & { readonly ends: Meant }): StartReading => ({ kind: "sure", moment, ends });

const minutes = ({ hour, minute }: Temporal.PlainTime) => 60 * hour + minute;

const dayOf = ({ local }: Meant) => Temporal.PlainDateTime.from(local).toPlainDate();

function daysAmong(moments: readonly Meant[]): Temporal.PlainDate[] {
  const days = new Map(moments.map((one) => [one.local.slice(0, 10), dayOf(one)]));
  return [...days.values()];
}
