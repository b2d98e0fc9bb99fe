import type { RepetitionEnd } from "./end-rule.ts";
import type { Rhythm } from "./grammar-parts.ts";
import type { NamedDays } from "./named-days.ts";

/** What a phrase says: a rhythm with its days and its end. `until` are the dates it can mean. */
export type SaidRhythm = Rhythm & { readonly days?: NamedDays } & RepetitionEnd;

/** Days that fit their rhythm; no match otherwise ("every day on Monday"). */
export function withDays({ freq, interval }: Rhythm, days: NamedDays): SaidRhythm | undefined {
  const places = days.byDay?.some(({ nth }) => nth !== undefined) ?? false;
  if (days.date) return freq === "YEARLY" ? { freq, interval, days } : undefined;
  if (freq === "WEEKLY") return days.byDay && !places ? { freq, interval, days } : undefined;
  return freq === "MONTHLY" && (places || days.byMonthDay || days.nthWorkday !== undefined)
    ? { freq, interval, days }
    : undefined;
}
