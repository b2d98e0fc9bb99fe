import { Temporal } from "temporal-polyfill";
import { MONTHS } from "../../../services/questions/conditions/months.ts";
import { type Condition, valuesOf } from "../../../services/questions/reading/condition.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import type { Word } from "../../../services/questions/reading/words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";

/** Under what name the condition on when something is due stands among those of a question. */
export const DUE = "due";

/** From one day to another ("YYYY-MM-DD"), both in it. */
export interface DueDays {
  readonly dueFrom: string;
  readonly dueBy: string;
}

// Without accents: "due in March", "vence en marzo", "vencem esta semana", "à rendre en mars".
const ASKS = wordSet("due vence vencen venciendo vencem vencendo rendre echeance echeant");
const LEADS = wordSet(
  "a in on by within for the en el la em no na o de du le au pour para d of this este esta neste nesta ce cette",
);
const JOINS = wordSet("of de del do");
const NEXT = wordSet("next proximo proxima prochain prochaine");
const COMING = wordSet("viene vem vient que qui");
const WEEK = wordSet("week semana semaine");
const MONTH = wordSet("month mes mois");
const DAYS = new Map([
  ...["today", "hoy", "hoje", "aujourd"].map((word): [string, number] => [word, 0]),
  ...["tomorrow", "manana", "amanha", "demain"].map((word): [string, number] => [word, 1]),
]);
const MOST_LEADS = 4;

/** When something is due, as it is asked for on a day ("YYYY-MM-DD"): today or tomorrow, this week or next, a month. */
export const askedDue =
  (today: string): Recogniser =>
  (words) =>
    words.flatMap((word, at) => {
      if (word.literal || !ASKS.has(word.folded)) return [];
      const found = periodAt(words, at + 1, Temporal.PlainDate.from(today));
      if (found === undefined) return [];
      const from = words[at - 1]?.folded === "a" && word.folded === "rendre" ? at - 1 : at;
      const values = [`${found.first.toString()}/${found.last.toString()}`];
      return [{ from, to: found.to, asWords: false, meaning: { name: DUE, values } }];
    });

interface Period {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** The word behind it. */
  readonly to: number;
}

function periodAt(words: readonly Word[], at: number, today: Temporal.PlainDate): Period | undefined {
  let [to, ahead] = [at, 0];
  const is = (set: ReadonlySet<string>) => set.has(words[to]?.folded ?? "");
  while (to < at + MOST_LEADS && (is(LEADS) || is(NEXT))) {
    if (is(NEXT)) ahead = 1;
    to += 1;
  }
  const named = words[to]?.folded ?? "";
  const [day, month, isWeek, isMonth] = [DAYS.get(named), MONTHS.get(named), is(WEEK), is(MONTH)];
  to += 1;
  if (day !== undefined) return { first: today.add({ days: day }), last: today.add({ days: day }), to };
  if (month !== undefined) return monthNamed(words, to, month + 1, today);
  if (!isWeek && !isMonth) return undefined;
  while (is(NEXT) || is(COMING)) {
    ahead = 1;
    to += 1;
  }
  if (isMonth) return { ...monthOf(today.add({ months: ahead })), to };
  const first = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: ahead });
  return { first, last: first.add({ days: 6 }), to };
}

/** A month by its name; without a year the next one, which may be this one. */
function monthNamed(words: readonly Word[], at: number, month: number, today: Temporal.PlainDate): Period {
  const behind = JOINS.has(words[at]?.folded ?? "") ? at + 1 : at;
  const said = /^20\d\d$/u.exec(words[behind]?.typed ?? "")?.[0];
  const year = said === undefined ? today.year + (month < today.month ? 1 : 0) : Number(said);
  return { ...monthOf(Temporal.PlainDate.from({ year, month, day: 1 })), to: said === undefined ? at : behind + 1 };
}

function monthOf(day: Temporal.PlainDate): Pick<Period, "first" | "last"> {
  return { first: day.with({ day: 1 }), last: day.with({ day: day.daysInMonth }) };
}

/** The days that the value of such a condition stands for. */
export function dueDays(value: string): DueDays {
  const [dueFrom = "", dueBy = ""] = value.split("/");
  return { dueFrom, dueBy };
}

/** When what conditions ask for is due; undefined where they ask nothing of that. */
export function dueAsked(conditions: readonly Condition[]): DueDays | undefined {
  const [value] = conditions.flatMap((one) => valuesOf(one, DUE));
  return value === undefined ? undefined : dueDays(value);
}
