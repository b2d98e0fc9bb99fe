import { type Frequency, type Rule, type Until, WEEKDAYS, type WeekdayPart } from "./rule.ts";

/** Longest rule read, in characters: the longest lists that mean anything are shorter. */
const LONGEST_RULE = 1_000;
/** Most periods between two occurrences, and most occurrences to count: a daily meeting for more than thirteen years. */
export const MOST_INTERVAL = 1_000;
export const MOST_COUNT = 5_000;

/**
 * Why a written rule is refused. `syntax`: a part is not NAME=VALUE, comes twice or has a value that RFC 5545 does not know;
 * `unknown`: a part of that name is not known; `frequency`: it has none; `sub-daily`: it repeats within a day; `time`: hours,
 * minutes and seconds are those of the first time; `both-ends`: COUNT and UNTIL together; `size`: a number beyond reason;
 * `combination`: RFC 5545 does not allow this part with the others.
 */
export type RuleProblem = {
  readonly code: "syntax" | "unknown" | "frequency" | "sub-daily" | "time" | "both-ends" | "size" | "combination";
  /** The part at fault, as a person would look for it: its name, or what was written when it has none. */
  readonly part: string;
};

class Refused extends Error {
  readonly problem: RuleProblem;
  constructor(code: RuleProblem["code"], part: string) {
    super(code);
    this.problem = { code, part };
  }
}

const FREQUENCIES: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const SUB_DAILY = ["HOURLY", "MINUTELY", "SECONDLY"];
const TIME_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"];
const NAMES = [
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYMONTH",
  "BYWEEKNO",
  "BYYEARDAY",
  "BYMONTHDAY",
  "BYDAY",
  "BYSETPOS",
  "WKST",
  ...TIME_PARTS,
];

/** Whether the text wants to be an RFC 5545 rule: "RRULE:…", or a part "FREQ=" somewhere. */
export function looksLikeRule(text: string): boolean {
  return /^\s*rrule\s*[:;]|(?:^|[\s;])freq\s*=/i.test(text);
}

/** Reads the value of an RFC 5545 RRULE (with or without "RRULE:" before it), in any case. Takes time in proportion to the text's length, of which it reads no more than 1,000 characters. */
export function parseRule(text: string): { readonly rule: Rule } | { readonly problem: RuleProblem } {
  try {
    return { rule: ruleOf(partsOf(text)) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const value = text
    .trim()
    .replace(/^rrule\s*:/i, "")
    .trim();
  if (value.length > LONGEST_RULE) throw new Refused("size", value.slice(0, 20));
  const parts = new Map<string, string>();
  for (const part of value.split(";")) {
    const [, name, written] = /^\s*([A-Za-z][A-Za-z-]*)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (name === undefined || written === undefined) throw new Refused("syntax", part);
    const known = NAMES.find((one) => one === name.toUpperCase());
    if (!known) throw new Refused("unknown", name);
    if (parts.has(known)) throw new Refused("syntax", part);
    parts.set(known, written.toUpperCase());
  }
  return parts;
}

function ruleOf(parts: ReadonlyMap<string, string>): Rule {
  const written = parts.get("FREQ");
  if (written === undefined) throw new Refused("frequency", "FREQ");
  if (SUB_DAILY.includes(written)) throw new Refused("sub-daily", `FREQ=${written}`);
  const freq = FREQUENCIES.find((one) => one === written);
  if (!freq) throw new Refused("syntax", `FREQ=${written}`);
  const time = TIME_PARTS.find((name) => parts.has(name));
  if (time) throw new Refused("time", time);
  if (parts.has("COUNT") && parts.has("UNTIL")) throw new Refused("both-ends", "COUNT");
  const given = <K extends keyof Rule>(key: K, value: Rule[K] | undefined) =>
    value === undefined ? {} : { [key]: value };
  const rule: Rule = {
    freq,
    interval: numberOf(parts, "INTERVAL", MOST_INTERVAL) ?? 1,
    weekStart: weekdayOf(parts, "WKST") ?? 1,
    ...given("count", numberOf(parts, "COUNT", MOST_COUNT)),
    ...given("until", untilOf(parts)),
    ...given("byMonth", numbersOf(parts, "BYMONTH", 12, false)),
    ...given("byWeekNo", numbersOf(parts, "BYWEEKNO", 53)),
    ...given("byYearDay", numbersOf(parts, "BYYEARDAY", 366)),
    ...given("byMonthDay", numbersOf(parts, "BYMONTHDAY", 31)),
    ...given("byDay", weekdaysOf(parts)),
    ...given("bySetPos", numbersOf(parts, "BYSETPOS", 366)),
  };
  holdCombinations(rule);
  return rule;
}

/** The table and notes of RFC 5545 §3.3.10. */
function holdCombinations({ freq, byWeekNo, byYearDay, byMonthDay, byDay, bySetPos, byMonth }: Rule): void {
  const nth = byDay?.some((one) => one.nth !== undefined) ?? false;
  if (byWeekNo && freq !== "YEARLY") throw new Refused("combination", "BYWEEKNO");
  if (byYearDay && freq !== "YEARLY") throw new Refused("combination", "BYYEARDAY");
  if (byMonthDay && freq === "WEEKLY") throw new Refused("combination", "BYMONTHDAY");
  if (nth && (freq === "DAILY" || freq === "WEEKLY" || byWeekNo)) throw new Refused("combination", "BYDAY");
  // The nth of a month that is not there, or of a year.
  const most = freq === "MONTHLY" || byMonth ? 5 : 53;
  if (byDay?.some((one) => Math.abs(one.nth ?? 1) > most)) throw new Refused("size", "BYDAY");
  if (bySetPos && !byMonth && !byWeekNo && !byYearDay && !byMonthDay && !byDay)
    throw new Refused("combination", "BYSETPOS");
}

function numberOf(parts: ReadonlyMap<string, string>, name: string, most: number): number | undefined {
  const written = parts.get(name);
  if (written === undefined) return undefined;
  if (!/^\d+$/.test(written) || Number(written) === 0) throw new Refused("syntax", `${name}=${written}`);
  if (Number(written) > most) throw new Refused("size", name);
  return Number(written);
}

function numbersOf(
  parts: ReadonlyMap<string, string>,
  name: string,
  most: number,
  signed = true,
): readonly number[] | undefined {
  const numbers = parts
    .get(name)
    ?.split(",")
    .map((written) => {
      if (!(signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(written)) throw new Refused("syntax", `${name}=${written}`);
      const value = Number(written);
      if (value === 0 || Math.abs(value) > most) throw new Refused("syntax", `${name}=${written}`);
      return value;
    });
  return numbers && [...new Set(numbers)].sort((a, b) => a - b);
}

function weekdayOf(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const written = parts.get(name);
  if (written === undefined) return undefined;
  const place = WEEKDAYS.findIndex((one) => one === written);
  if (place < 0) throw new Refused("syntax", `${name}=${written}`);
  return place + 1;
}

function weekdaysOf(parts: ReadonlyMap<string, string>): readonly WeekdayPart[] | undefined {
  const days = parts
    .get("BYDAY")
    ?.split(",")
    .map((written): WeekdayPart => {
      const [, nth, day] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(written) ?? [];
      const weekday = WEEKDAYS.findIndex((one) => one === day) + 1;
      if (weekday === 0 || Number(nth ?? 1) === 0) throw new Refused("syntax", `BYDAY=${written}`);
      return nth === undefined ? { weekday } : { weekday, nth: Number(nth) };
    });
  if (!days) return undefined;
  const distinct = new Map(days.map((one) => [`${one.nth ?? 0} ${one.weekday}`, one]));
  return [...distinct.values()].sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0) || a.weekday - b.weekday);
}

function untilOf(parts: ReadonlyMap<string, string>): Until | undefined {
  const written = parts.get("UNTIL");
  if (written === undefined) return undefined;
  const [, year, month, day, time, hour, minute, second, z] =
    /^(\d{4})(\d{2})(\d{2})(T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(written) ?? [];
  const iso = `${year}-${month}-${day}T${hour ?? "00"}:${minute ?? "00"}:${second ?? "00"}`;
  const at = Date.parse(`${iso}Z`);
  // Date.parse moves 31 February into March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 19) !== iso)
    throw new Refused("syntax", `UNTIL=${written}`);
  return { form: time === undefined ? "date" : z === undefined ? "local" : "utc", at };
}
