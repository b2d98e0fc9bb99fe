import { Temporal } from "temporal-polyfill";
import type { Context } from "../../../kernel/commands/command.ts";
import { day } from "../../../kernel/options/kinds/day.ts";

/** Days in a row: from the beginning of the first up to that of the day after the last, in the reader's zone. */
export interface AskedDays {
  readonly first: Temporal.PlainDate;
  readonly after: Temporal.PlainDate;
}

const WEEK = /\b(?:week|semana|semaine)\b/u;
const MONTH = /\b(?:month|mes|mois)\b/u;
const NEXT = /\b(?:next|proxim[oa]|viene|vem|prochaine?|vient)\b/u;
// What leads to a day or a month.
const LEAD = /^(?:(?:on|in|for|of|the|en|el|la|em|no|na|o|a|de|le|au|pour|para|del|this) )+/u;
const ONLY_MONTH = /^\p{L}+(?: (?:de |of )?\d{4})?$/u;

/** The days that folded words name, as dates are read everywhere: one day, several that may be meant, a week or a month. Empty for words that name none. */
export async function daysAsked(context: Context, words: string): Promise<AskedDays[]> {
  const today = Temporal.Instant.from(context.now.toISOString()).toZonedDateTimeISO(context.caller.zone).toPlainDate();
  const ahead = NEXT.test(words) ? 1 : 0;
  if (WEEK.test(words)) {
    const first = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: ahead });
    return [{ first, after: first.add({ weeks: 1 }) }];
  }
  if (MONTH.test(words)) return [monthOf(today.add({ months: ahead }))];
  const named = words.replace(LEAD, "");
  const dates = await datesRead(context, named);
  if (dates.length > 0) return dates.map((first) => ({ first, after: first.add({ days: 1 }) }));
  if (!ONLY_MONTH.test(named)) return [];
  const [first] = [...(await datesRead(context, `1 ${named}`)), ...(await datesRead(context, `1 de ${named}`))];
  if (first === undefined) return [];
  // The first of this month has passed.
  return [monthOf(first.month === today.month && !/\d/u.test(named) ? today : first)];
}

const monthOf = (date: Temporal.PlainDate): AskedDays => {
  const first = date.with({ day: 1 });
  return { first, after: first.add({ months: 1 }) };
};

async function datesRead({ now, caller, t, format, catalogue, terms, db }: Context, words: string) {
  const parsing = { now, caller, t, format, terms, db, zone: caller.zone, references: catalogue.references };
  const read = await day("ahead").read(words, parsing);
  const dates =
    "value" in read
      ? [(read.value as { readonly date: string }).date]
      : (read.suggestions ?? []).map(({ value }) => value);
  return dates.map((date) => Temporal.PlainDate.from(date));
}
