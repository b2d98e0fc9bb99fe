/** Days before and after the day of an action on which whoever it falls to is asked, where a community has chosen nothing else. Our choice: in time, at last, on the day, and once more. */
export const NUDGE_DAYS: readonly number[] = [-7, -1, 0, 3];

/** How they are stored: "-7,-1,0,3". */
export const NUDGES = /^-?\d{1,2}(?:,-?\d{1,2}){0,5}$/;

const FURTHEST = 60;
const MOST = 6;

/** What a community has chosen: none for "off". */
export const nudgeDays = (chosen: string | undefined): readonly number[] =>
  chosen === undefined ? NUDGE_DAYS : chosen === "off" ? [] : chosen.split(",").map(Number);

/** Reads "-7, -1, 0, 3" as it is stored, each day once and in order; undefined for what is none, or too many or far. */
export function readNudges(typed: string): string | undefined {
  const days = typed
    .replaceAll("−", "-")
    .split(/[\s,;]+/u)
    .filter((part) => part !== "");
  const read = [...new Set(days.map((day) => (/^[+-]?\d{1,2}$/u.test(day) ? Number(day) : Number.NaN)))];
  if (read.length === 0 || read.length > MOST || read.some((day) => !(Math.abs(day) <= FURTHEST))) return undefined;
  return read
    .toSorted((a, b) => a - b)
    .map((day) => day + 0)
    .join(",");
}

/** Days as people read them: "-7, -1, 0, 3". */
export const nudgesText = (days: readonly number[]): string => days.join(", ");
