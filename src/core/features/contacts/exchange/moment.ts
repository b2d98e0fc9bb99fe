import { problem } from "../../../kernel/errors/errors.ts";
import type { ParseContext } from "../../../kernel/options/kind.ts";
import type { CellRead } from "../../../services/imports/cell-reader.ts";

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Whether the calendar has that day. */
const isDay = (day: string): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day);

/** As of when a row is: a moment (ISO 8601; UTC where it has no zone), or a day, of which only its beginning is certain. It has come. */
export function readMoment(text: string, { now }: Pick<ParseContext, "now">): CellRead<Date> {
  const [, day, time = "00:00", zone = "Z"] = MOMENT.exec(text.trim()) ?? [];
  const at = new Date(`${day ?? ""}T${time}${zone}`);
  if (day === undefined || Number.isNaN(at.getTime()) || !isDay(day))
    return { problem: problem("contact.import.moment") };
  return at > now ? { problem: problem("contact.import.moment.ahead") } : { value: at };
}
