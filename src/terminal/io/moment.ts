import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { readDuration } from "../../core/kernel/time/duration.ts";
import { Temporal } from "temporal-polyfill";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/;

/**
 * The moment that an ISO 8601 instant with its offset names, or a span after `now` with a plus sign before it, as in "+7d".
 * Throws UserError for anything else: a moment is not guessed.
 */
export function moment(typed: string, now: Date): Date {
  const minutes = typed.startsWith("+") ? readDuration(typed.slice(1)) : undefined;
  if (minutes !== undefined) return new Date(now.getTime() + minutes * MINUTE_MS);
  try {
    if (INSTANT.test(typed)) return new Date(Temporal.Instant.from(typed).epochMilliseconds);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new UserError(problem("terminal.now", { typed: truncate(typed, 60) }));
}
