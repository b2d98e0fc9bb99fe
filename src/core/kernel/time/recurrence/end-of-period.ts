import type { Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { scan } from "../when/scan.ts";
import { cleanText, tokenize } from "../when/tokens.ts";
import { weekEnd, weekEndRule } from "./end-of-week.ts";
import { endsAt } from "./last-days.ts";
import { periodRule } from "./words/end-rule.ts";
import { RULE_WORDS } from "./words/index.ts";

/** Longer phrases are no such day. */
const MOST_TOKENS = 12;

/**
 * The last day of the stretch of the calendar that is named, as "YYYY-MM-DD": "end of March", "fin de mes", "la fin de l'année", "end of next week". The
 * first language in which the whole phrase makes sense decides; undefined where it does in none. `today` is "YYYY-MM-DD": without a
 * year, the next such day counts, today included, or with `back` the last.
 */
export function endOfPeriod(
  typed: string,
  today: string,
  languages: readonly Language[],
  back = false,
): string | undefined {
  const tokens = tokenize(cleanText(typed).replace(/[.!]+$/, ""));
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return undefined;
  for (const language of new Set(languages)) {
    const [words, scanned] = [RULE_WORDS[language], scan(tokens, lexiconOf(VOCABULARIES[language]))];
    const week = weekEndRule(words, scanned)(0).find(({ end }) => end === tokens.length);
    if (week !== undefined) return weekEnd(week.value, today);
    const read = periodRule(words, scanned);
    const whole = read(0).find(({ end }) => end === tokens.length);
    const [at] = whole ? endsAt(whole.value, today) : [];
    if (whole === undefined || at === undefined) continue;
    const found = new Date(at).toISOString().slice(0, 10);
    const past = back && found > today && whole.value.year === undefined && whole.value.month !== undefined;
    const [before] = past ? endsAt({ ...whole.value, year: Number(found.slice(0, 4)) - 1 }, today) : [];
    return before === undefined ? found : new Date(before).toISOString().slice(0, 10);
  }
  return undefined;
}
