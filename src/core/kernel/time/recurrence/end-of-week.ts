import { Temporal } from "temporal-polyfill";
import { map, either, type MatchRule } from "../when/match.ts";
import type { Scan } from "../when/scan.ts";
import { spelled } from "./words/phrases.ts";
import type { RuleWords } from "./words/vocabulary.ts";

const FRIDAY = 5;
const SUNDAY = 7;

/** So many weeks ahead, of which the end is named: "end of the week", "fin de la semaine prochaine". */
export const weekEndRule = (words: RuleWords, scan: Scan): MatchRule<number> =>
  either(
    map(spelled(scan, words.endOfWeek), () => 0),
    map(spelled(scan, words.endOfNextWeek), () => 1),
  );

/** The last working day of a week; of one of which only the weekend is left, its Sunday. Days are "YYYY-MM-DD". */
export function weekEnd(ahead: number, today: string): string {
  const day = Temporal.PlainDate.from(today);
  const last = ahead === 0 && day.dayOfWeek > FRIDAY ? SUNDAY : FRIDAY;
  return day.add({ days: 7 * ahead + last - day.dayOfWeek }).toString();
}
