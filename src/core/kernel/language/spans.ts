import { keep } from "./kept-formats.ts";

const MINUTE = 60_000;
const UNITS = [
  ["day", 1440],
  ["hour", 60],
  ["minute", 1],
] as const;

/** "in 3 hours", "2 days ago": in the largest unit, rounded. */
export function relative(locale: string, at: Date, now: Date): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / MINUTE);
  if (minutes === 0)
    return keep(`${locale} now`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" })).format(0, "second");
  const [unit, size] = UNITS.find(([, minutesEach]) => Math.abs(minutes) >= minutesEach) ?? (["minute", 1] as const);
  return keep(`${locale} relative`, () => new Intl.RelativeTimeFormat(locale, { numeric: "always" })).format(
    Math.round(minutes / size),
    unit,
  );
}

/** "1 hour, 30 minutes": so many minutes. */
export function span(locale: string, minutes: number): string {
  const parts: string[] = [];
  let left = minutes;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 || (unit === "minute" && parts.length === 0)) {
      parts.push(
        keep(
          `${locale} ${unit}`,
          () => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }),
        ).format(count),
      );
    }
  }
  return keep(`${locale} unit`, () => new Intl.ListFormat(locale, { type: "unit", style: "short" })).format(parts);
}
