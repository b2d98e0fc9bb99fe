/** How often a rule's periods come. RFC 5545's shorter ones are refused: nobody meets hourly for ever. */
export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** A weekday, Monday = 1, and which one of its month or year: 1 the first, -1 the last; without `nth` every one. */
export type WeekdayPart = { readonly weekday: number; readonly nth?: number };

/**
 * The last moment of a rule, in milliseconds since 1970: of an instant ("utc"), or of a wall clock read as if it were UTC
 * ("local", and "date" for the midnight at which a day that still counts begins).
 */
export type RuleUntil = { readonly form: "utc" | "local" | "date"; readonly at: number };

/** The parts of an RFC 5545 recurrence rule (§3.3.10) that whole days know. Months count from 1, weekdays from Monday = 1; lists are sorted and have no value twice. */
export type RecurrenceRule = {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  readonly until?: RuleUntil;
  readonly byMonth?: readonly number[];
  readonly byWeekNo?: readonly number[];
  readonly byYearDay?: readonly number[];
  readonly byMonthDay?: readonly number[];
  readonly byDay?: readonly WeekdayPart[];
  readonly bySetPos?: readonly number[];
  /** The day on which a week starts. */
  readonly weekStart: number;
};

/** RFC 5545's names of the weekdays, Monday first. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The rule as the value of an RRULE property: parts in one order, what is the default anyway left out. */
export function writeRule(rule: RecurrenceRule): string {
  const list = (name: string, values: readonly (number | string)[] | undefined) =>
    values ? [`${name}=${values.join(",")}`] : [];
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list("BYMONTH", rule.byMonth),
    ...list("BYWEEKNO", rule.byWeekNo),
    ...list("BYYEARDAY", rule.byYearDay),
    ...list("BYMONTHDAY", rule.byMonthDay),
    ...list(
      "BYDAY",
      rule.byDay?.map(({ weekday, nth }) => `${nth ?? ""}${WEEKDAYS[weekday - 1]}`),
    ),
    ...list("BYSETPOS", rule.bySetPos),
    ...(rule.weekStart === 1 ? [] : [`WKST=${WEEKDAYS[rule.weekStart - 1]}`]),
    ...(rule.count === undefined ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until ? [`UNTIL=${writeUntil(rule.until)}`] : []),
  ].join(";");
}

function writeUntil({ form, at }: RuleUntil): string {
  const digits = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
  return form === "date" ? digits.slice(0, 8) : form === "utc" ? `${digits}Z` : digits;
}
