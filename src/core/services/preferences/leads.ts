import { LOCALES } from "../../kernel/language/format.ts";
import type { Language } from "../../kernel/language/language.ts";
import { readDuration } from "../../kernel/time/duration.ts";
import { cleanText } from "../../kernel/time/when/tokens.ts";

/** Most reminders before one meeting. */
export const MOST_LEADS = 5;

/** The earliest reminder: four weeks before, in minutes. */
export const LONGEST_LEAD = 28 * 24 * 60;

/** Minutes before a meeting at which to remind, the longest first; or what was wrong, and what it may mean. */
export type LeadsReading =
  | { readonly leads: readonly number[] }
  | { readonly wrong: "part"; readonly part: string }
  | { readonly wrong: "long" | "many" }
  | { readonly wrong: "doubt"; readonly candidates: readonly (readonly number[])[] };

const LONGEST_TEXT = 200;
// A comma inside a number ("1,5 horas") parts nothing.
const COMMA = /\s*[;\n]\s*|\s*,(?!\d)\s*|(?<!\d)\s*,\s*/u;
const AND = /\s+(?:and|y|e|et)\s+/iu;

/** Reads "1 day, 1 hour, 10 min" in any language of the interface; 0 is the meeting's beginning. */
export function readLeads(text: string): LeadsReading {
  if (text.length > LONGEST_TEXT) return { wrong: "part", part: text };
  const bare = /^\s*\d+(?:\s*,\s*\d+)+\s*$/.test(text);
  const parts = text
    .split(bare ? "," : COMMA)
    .map((part) => cleanText(part))
    .filter((part) => part !== "");
  const read = parts.map(readPart);
  const unread = parts.find((_, i) => read[i] === undefined);
  if (unread !== undefined || parts.length === 0) return { wrong: "part", part: unread ?? text.trim() };
  const joined = judged(read.map((part) => part?.joined ?? 0));
  if (read.every((part) => part?.apart === undefined)) return joined;
  const apart = judged(read.flatMap((part) => part?.apart ?? [part?.joined ?? 0]));
  return {
    wrong: "doubt",
    candidates: [apart, joined].flatMap((reading) => ("leads" in reading ? [reading.leads] : [])),
  };
}

/** "1 hour and 30 minutes" is one length of time or two. */
function readPart(part: string): { joined: number; apart?: readonly number[] } | undefined {
  const joined = readLead(part);
  if (joined === undefined) return undefined;
  const sides = part.split(AND).map(readLead);
  const apart = sides.filter((side) => side !== undefined);
  return sides.length > 1 && apart.length === sides.length ? { joined, apart } : { joined };
}

function readLead(part: string): number | undefined {
  // The reader of lengths knows no length of nothing.
  if (/^0+(?!\d)/.test(part)) return readDuration(part.replace(/^0+/, "1")) === undefined ? undefined : 0;
  return readDuration(part);
}

function judged(minutes: readonly number[]): LeadsReading {
  if (minutes.some((m) => m > LONGEST_LEAD)) return { wrong: "long" };
  const leads = [...new Set(minutes)].sort((a, b) => b - a);
  return leads.length > MOST_LEADS ? { wrong: "many" } : { leads };
}

const WEEK = 7 * 24 * 60;
const UNITS = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

/** Reminders in words that `readLeads` reads again: "1 week, 1 day 12 hours, 10 minutes". */
export function leadsText(leads: readonly number[], language: Language): string {
  return leads.map((minutes) => leadText(minutes, language)).join(", ");
}

/** One length of time, its units parted by spaces: the comma parts reminders. */
function leadText(minutes: number, language: Language): string {
  const written = (count: number, unit: string) =>
    new Intl.NumberFormat(LOCALES[language], { style: "unit", unit, unitDisplay: "long", useGrouping: false }).format(
      count,
    );
  if (minutes === 0) return written(0, "minute");
  if (minutes % WEEK === 0) return written(minutes / WEEK, "week");
  let left = minutes;
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [written(count, unit)] : [];
  });
  return parts.join(" ");
}
