import { Temporal } from "temporal-polyfill";
import { LANGUAGES, type Language } from "../../language/language.ts";
import { daysOf } from "../when/days-of.ts";
import { type DaysSaid, daysSaidRule } from "../when/days-said.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { saysOnlyTime } from "../when/read-time-of-day.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { scan } from "../when/scan.ts";
import { cleanText, textOf, type PhraseToken, tokenize } from "../when/tokens.ts";
import { atAStretch, type DayRange, eachDay, endingOn, rangeOf } from "./day-range.ts";
import { firstByRule } from "./first-time.ts";
import { readRule } from "./read-rule.ts";
import { splitStart } from "./split-start.ts";
import { meantBy, type StartReading, which } from "./start-reading.ts";

// Phrases in use have fewer words; trying every stretch of more is dear.
const MOST_TOKENS = 30;

/**
 * Reads what goes on over several days in a row: "from 3 to 5 March at 9:00". It may be one stretch of time or the same on each
 * day, which is asked unless "every day" says so. Undefined where no such days are said, or words are left that are not understood.
 */
export async function readDays(typed: string, context: WhenContext): Promise<StartReading | undefined> {
  const text = cleanText(typed);
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS) return undefined;
  for (const language of new Set([...context.languages, ...LANGUAGES])) {
    for (const { days, rest } of daysIn(language, tokens, text)) {
      const range = rangeOf(days, (date) => ahead(date, language, context));
      const read = range && (await readOn(range, rest, context));
      if (read) return read;
    }
  }
  return undefined;
}

/** The days that are said, and what else is, the longest first. */
function daysIn(language: Language, tokens: readonly PhraseToken[], text: string) {
  const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
  const places = tokens.map((_, at) => at);
  // Looking everywhere is dear, and vain where there is no date.
  if (!/\d[/.-]\d/.test(text) && !places.some((at) => reader.kind("month")(at).length > 0)) return [];
  const said = daysSaidRule(reader);
  return (
    places
      // The "05" of "9h05" is no day.
      .filter((at) => tokens[at]?.glued !== true || tokens[at - 1]?.text === "(")
      .flatMap((start) =>
        said(start).map(({ value, end }) => ({
          days: value,
          length: end - start,
          rest: trimmed(
            textOf(
              places.filter((at) => at < start || at >= end),
              tokens,
              text,
            ),
          ),
        })),
      )
      .sort((a, b) => b.length - a.length)
  );
}

// What stood between the days and the rest.
const trimmed = (rest: string): string => rest.replace(/^[\s,;.-]+|[\s,;]+$/gu, "");

function ahead(date: DaysSaid["first"], language: Language, { now, zone }: WhenContext) {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  return daysOf([{ kind: "date", options: [date] }], today, VOCABULARIES[language])?.days[0];
}

async function readOn(range: DayRange, rest: string, context: WhenContext): Promise<StartReading | undefined> {
  if (rest !== "" && !saysOnlyTime(rest)) return repeatedWithin(range, rest, context);
  const read = await readWhen(`${range.first.toString()}, ${rest}`, context);
  if (read.kind === "past") return read;
  if (read.kind === "unsure" && (read.reason === "partial" || read.reason === "nothing")) return undefined;
  const ways = meantBy(read).flatMap((one) => [...eachDay(one, range), ...atAStretch(one, range)]);
  return which(ways, read.kind === "sure" ? "days" : read.reason);
}

/** "Every day from 3 to 5 March at 9:00": from the first such day on, until the last. */
async function repeatedWithin(range: DayRange, rest: string, context: WhenContext): Promise<StartReading | undefined> {
  const { zone, languages } = context;
  const split = splitStart(rest, languages).find(
    ({ by, begins }) => by === "words" && (begins === "" || saysOnlyTime(begins)),
  );
  const local = `${range.first.toString()}T00:00`;
  const repeats = split && (await readRule(split.repeats, { local, zone, languages }));
  if (!split || repeats?.kind !== "sure" || repeats.rule === null || /COUNT|UNTIL/.test(repeats.rule)) return undefined;
  const rule = endingOn(repeats.rule, range.last);
  const day = firstByRule({ local, rule });
  const read = day === undefined ? undefined : await readWhen(`${day.slice(0, 10)}, ${split.begins}`, context);
  if (!read || read.kind === "past") return read;
  if (read.kind === "sure") return { ...read, rule };
  return { ...read, candidates: read.candidates.map((one) => ({ ...one, rule })) };
}
