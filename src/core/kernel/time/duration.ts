import { LANGUAGES } from "../language/language.ts";
import { amountRule } from "./when/amount.ts";
import { VOCABULARIES } from "./when/languages/index.ts";
import { lexiconOf } from "./when/lexicon.ts";
import { scan } from "./when/scan.ts";
import { cleanText, tokenize } from "./when/tokens.ts";

const LONGEST_TEXT = 80;
const MINUTES_A_DAY = 24 * 60;
const MOST_MINUTES = 366 * MINUTES_A_DAY;

/**
 * A length of time in minutes (from 1 to 366 days' worth), as people write it in any interface language: "90", "1:30", "90m",
 * "1h30", "2 hours", "dos horas y media", "3 días", "une heure et demie". A bare number is minutes. `undefined` when not
 * understood, out of range, or in months and years, which have no fixed length.
 */
export function readDuration(text: string): number | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const cleaned = cleanText(text);
  const [, hours, minutes] = /^(?:(\d{1,3}):)?(\d{1,6})$/.exec(cleaned) ?? [];
  if (minutes !== undefined) {
    if (hours === undefined) return inRange(Number(minutes));
    return minutes.length === 2 && Number(minutes) < 60 ? inRange(Number(hours) * 60 + Number(minutes)) : undefined;
  }
  const tokens = tokenize(cleaned);
  for (const language of LANGUAGES) {
    const amounts = amountRule(scan(tokens, lexiconOf(VOCABULARIES[language])))(0);
    const whole = amounts.find(({ value, end }) => end === tokens.length && value.months === 0)?.value;
    if (whole) return inRange(whole.days * MINUTES_A_DAY + whole.minutes);
  }
  return undefined;
}

function inRange(minutes: number): number | undefined {
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}
