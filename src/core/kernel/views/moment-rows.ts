import { Temporal } from "temporal-polyfill";
import type { Format } from "../language/format.ts";
import type { Translate } from "../language/translate.ts";
import { type FieldRow, time } from "./build.ts";
import type { Rich } from "./model.ts";

/**
 * When something is, as rows of fields: on its own zone's clock, and on the reader's. Where both show the same it is said once,
 * as a moment that platforms show to each reader by their own clock. `before` is when it was to be until it moved; `after` are
 * words that follow.
 */
export function momentRows(
  { t, format }: { readonly t: Translate; readonly format: Format },
  label: string,
  at: Date,
  zone: string,
  { before, after = "" }: { readonly before?: Date | undefined; readonly after?: string } = {},
): FieldRow[] {
  const moved = before === undefined || before.getTime() === at.getTime() ? undefined : before;
  if (!showsTheSame(at, zone, format.zone)) {
    const own = moved ? format.moved(moved, at, zone) : format.inZone(at, zone);
    return [
      [label, [own + after]],
      [t("moment.yours"), [time(at)]],
    ];
  }
  if (!moved) return [[label, [time(at), after]]];
  return [[label, [time(moved), " → ", time(at, sameDay(moved, at, zone) ? "time" : "full"), after]]];
}

/** The same in a line of text, short: "Tue 3 Mar, 15:00 (your time 14:00)", where `yours` are the words in between. */
export function momentLine(format: Format, yours: string, at: Date, zone: string): Rich {
  if (showsTheSame(at, zone, format.zone)) return [time(at)];
  const near = inZone(at, zone).toPlainDate().equals(inZone(at, format.zone).toPlainDate());
  return [`${format.short(at, zone)} (${yours} `, time(at, near ? "time" : "full"), ")"];
}

const inZone = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

/** Whether clocks in both zones show the same at a moment. */
export const showsTheSame = (at: Date, one: string, other: string): boolean =>
  one === other || inZone(at, one).offsetNanoseconds === inZone(at, other).offsetNanoseconds;

const sameDay = (one: Date, other: Date, zone: string): boolean =>
  inZone(one, zone).toPlainDate().equals(inZone(other, zone).toPlainDate());
