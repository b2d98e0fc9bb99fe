import { Temporal } from "temporal-polyfill";
import { problem } from "../../errors/errors.ts";
import { formatter } from "../../language/format.ts";
import { LANGUAGES } from "../../language/language.ts";
import { withoutControls } from "../../text/text.ts";
import { readDuration } from "../../time/duration.ts";
import { readWhen } from "../../time/when/read-when.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext, Read } from "../kind.ts";
import type { DayValue } from "../values.ts";
import { whenContext, whenQuestion } from "./time.ts";

/** In which direction a bare length of time counts from now. */
export type CountsFrom = "back" | "ahead";

/** A day in natural words or exact, past or ahead; a time that is given with it is let go. */
export const day = (counts: CountsFrom): OptionKind => ({
  name: "day",
  widget: "moment",
  format: "day",
  line: { phrase: true, unnamed: true },
  async read(raw, context) {
    const typed = withoutControls(String(raw)).trim();
    const dates = await datesOf(typed, counts, context);
    const [only] = dates;
    if (only && dates.length === 1) return { value: dayOf(only, context.zone) };
    const short = dates.length === 0 ? await noSuchDay(typed, context) : undefined;
    if (short) return short;
    return {
      problem: problem(dates.length > 1 ? "when.ambiguous" : "option.day"),
      suggestions: dates.map((d) => asChoice(d, context)),
    };
  },
  async suggest(typed, context) {
    return (await datesOf(typed.trim(), counts, context)).map((d) => asChoice(d, context));
  },
});

/** The days that a phrase may mean, as "YYYY-MM-DD"; none where it means none. Never throws on what was typed. */
export const daysMeant = async (typed: string, counts: CountsFrom, where: Reading): Promise<string[]> =>
  (await datesOf(typed.trim(), counts, where)).map((date) => date.toString()).filter((date) => /^\d{4}-/u.test(date));

/** When, where and by whom a phrase is read. */
type Reading = Pick<ParseContext, "now" | "zone"> & { readonly caller: Pick<ParseContext["caller"], "language"> };

async function datesOf(typed: string, counts: CountsFrom, context: Reading): Promise<Temporal.PlainDate[]> {
  if (typed === "") return [];
  const now = Temporal.Instant.from(context.now.toISOString()).toZonedDateTimeISO(context.zone);
  const minutes = /^[\d:]+$/.test(typed) ? undefined : readDuration(typed);
  if (minutes !== undefined) return [now.add({ minutes: counts === "back" ? -minutes : minutes }).toPlainDate()];
  const place = {
    now: context.now.toISOString(),
    zone: context.zone,
    languages: [context.caller.language, ...LANGUAGES],
  };
  // At noon every day has its time in every zone, which makes a day out of a phrase for a moment.
  const found = await readWhen(`${typed} 12:00`, place);
  const whole = found.kind === "unsure" && found.reason !== "ambiguous" ? await readWhen(typed, place) : found;
  if (whole.kind !== "unsure") return [dateOf(whole.moment.local)];
  const { endOfPeriod } = await import("../../time/recurrence/end-of-period.ts");
  const last = endOfPeriod(typed, now.toPlainDate().toString(), place.languages, counts === "back");
  if (last !== undefined) return [Temporal.PlainDate.from(last)];
  const candidates = whole.reason === "ambiguous" ? whole.candidates.map((m) => dateOf(m.local)) : [];
  return candidates.filter((d, i) => candidates.findIndex((other) => other.equals(d)) === i);
}

/** What is said of "30 February": how many days that month has, and its last. */
async function noSuchDay(typed: string, context: ParseContext): Promise<Read | undefined> {
  const found = await readWhen(`${typed} 12:00`, whenContext(context));
  if (found.kind !== "unsure" || found.reason !== "short") return undefined;
  const last = Temporal.PlainYearMonth.from(found.month ?? "");
  return {
    ...whenQuestion(found, context.format),
    suggestions: [asChoice(last.toPlainDate({ day: last.daysInMonth }), context)],
  };
}

const dateOf = (local: string) => Temporal.PlainDateTime.from(local).toPlainDate();

function dayOf(date: Temporal.PlainDate, zone: string): DayValue {
  const begins = (d: Temporal.PlainDate) => new Date(d.toZonedDateTime(zone).epochMilliseconds).toISOString();
  return { date: date.toString(), start: begins(date), end: begins(date.add({ days: 1 })), zone };
}

function asChoice(date: Temporal.PlainDate, { caller }: ParseContext): Choice {
  const noon = new Date(date.toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" }).epochMilliseconds);
  return { value: date.toString(), label: formatter(caller.language, "UTC").moment(noon, "date", noon) };
}
