import { type Format, formatter } from "../../../kernel/language/format.ts";

/** A day (YYYY-MM-DD), as the reader writes days. */
export function dayWords(day: string, { language }: Pick<Format, "language">): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, "UTC").moment(noon, "date", noon);
}
