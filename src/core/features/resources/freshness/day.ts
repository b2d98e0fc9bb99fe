import { type Format, formatter } from "../../../kernel/language/format.ts";

/** The day of a moment in UTC, in words. */
export const dayText = (at: Date, { language }: Pick<Format, "language">): string =>
  formatter(language, "UTC").moment(at, "date", at);
