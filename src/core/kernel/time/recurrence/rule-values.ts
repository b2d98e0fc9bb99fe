import { type RuleUntil, type WeekdayPart, WEEKDAYS } from "./rule.ts";
import { RefusedRule } from "./rule-parts.ts";

/** A number from 1 to `most`; undefined where the part is absent. Throws Refused, as all of these do. */
export function numberOf(parts: ReadonlyMap<string, string>, name: string, most: number): number | undefined {
  const written = parts.get(name);
  if (written === undefined) return undefined;
  if (!/^\d+$/.test(written) || Number(written) === 0) throw new RefusedRule("syntax", `${name}=${written}`);
  if (Number(written) > most) throw new RefusedRule("size", name);
  return Number(written);
}

/** Numbers up to `most`, each once, ascending; `signed` also counted from the end. */
export function numbersOf(
  parts: ReadonlyMap<string, string>,
  name: string,
  most: number,
  signed = true,
): readonly number[] | undefined {
  const numbers = parts
    .get(name)
    ?.split(",")
    .map((written) => {
      if (!(signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(written))
        throw new RefusedRule("syntax", `${name}=${written}`);
      const value = Number(written);
      if (value === 0 || Math.abs(value) > most) throw new RefusedRule("syntax", `${name}=${written}`);
      return value;
    });
  return numbers && [...new Set(numbers)].sort((a, b) => a - b);
}

/** A weekday: 1 is Monday. */
export function weekdayOf(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const written = parts.get(name);
  if (written === undefined) return undefined;
  const place = WEEKDAYS.findIndex((one) => one === written);
  if (place < 0) throw new RefusedRule("syntax", `${name}=${written}`);
  return place + 1;
}

/** The weekdays of BYDAY, each once, in order. */
export function weekdaysOf(parts: ReadonlyMap<string, string>): readonly WeekdayPart[] | undefined {
  const days = parts
    .get("BYDAY")
    ?.split(",")
    .map((written): WeekdayPart => {
      const [, nth, day] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(written) ?? [];
      const weekday = WEEKDAYS.findIndex((one) => one === day) + 1;
      if (weekday === 0 || Number(nth ?? 1) === 0) throw new RefusedRule("syntax", `BYDAY=${written}`);
      return nth === undefined ? { weekday } : { weekday, nth: Number(nth) };
    });
  if (!days) return undefined;
  const distinct = new Map(days.map((one) => [`${one.nth ?? 0} ${one.weekday}`, one]));
  return [...distinct.values()].sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0) || a.weekday - b.weekday);
}

/** The end that UNTIL says: a date, a wall clock, or a moment. */
export function untilOf(parts: ReadonlyMap<string, string>): RuleUntil | undefined {
  const written = parts.get("UNTIL");
  if (written === undefined) return undefined;
  const [, year, month, day, time, hour, minute, second, z] =
    /^(\d{4})(\d{2})(\d{2})(T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(written) ?? [];
  const iso = `${year}-${month}-${day}T${hour ?? "00"}:${minute ?? "00"}:${second ?? "00"}`;
  const at = Date.parse(`${iso}Z`);
  // Date.parse moves 31 February into March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 19) !== iso)
    throw new RefusedRule("syntax", `UNTIL=${written}`);
  return { form: time === undefined ? "date" : z === undefined ? "local" : "utc", at };
}
