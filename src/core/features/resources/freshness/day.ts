import { type Format, formatter, LOCALES } from "../../../kernel/language/format.ts";
import { keep } from "../../../kernel/language/kept-formats.ts";

/** The day of a moment in UTC, in words. */
export const dayText = (at: Date, { language }: Pick<Format, "language">): string =>
  formatter(language, "UTC").moment(at, "date", at);

/** The same where there is little room: "12 Mar 2027". */
export const shortDayText = (at: Date, { language }: Pick<Format, "language">): string =>
  keep(
    `${language} short day`,
    () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeZone: "UTC" }),
  ).format(at);
