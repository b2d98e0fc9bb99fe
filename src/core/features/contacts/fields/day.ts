import { type Format, formatter } from "../../../kernel/language/format.ts";

/** A day of the calendar as it is stored, "2026-12-03"; null where there is none. */
export const dayOf = (stored: Date | null): string | null => stored?.toISOString().slice(0, 10) ?? null;

/** A day in words: it is the same in every zone. */
export function dayInWords(day: string, { language }: Pick<Format, "language">): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, "UTC").moment(noon, "date", noon);
}
