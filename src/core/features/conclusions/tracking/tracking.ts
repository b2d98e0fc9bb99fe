import type { Format } from "../../../kernel/language/format.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { ConclusionStatus } from "../conclusion.ts";

/** In which statuses a recommendation is followed country by country: what is only proposed, or was dropped, is for none. */
export const TRACKED_STATUSES = ["adopted", "in-progress", "done"] as const satisfies readonly ConclusionStatus[];

/** How far a country can be with what was recommended. */
export const TRACKING_STATUSES = ["not-started", "under-way", "done", "no-information"] as const;
export type TrackingStatus = (typeof TRACKING_STATUSES)[number];

/** The same, for an option that takes one. */
export const TRACKING_LABELS = {
  "not-started": "track.status.not-started",
  "under-way": "track.status.under-way",
  done: "track.status.done",
  "no-information": "track.status.no-information",
} as const satisfies Record<TrackingStatus, Label>;

/** The sign of each; of what does not concern a country there is none. */
export const TRACKING_MARKS = {
  "not-started": "○",
  "under-way": "◐",
  done: "●",
  "no-information": "?",
} as const satisfies Record<TrackingStatus, string>;

/** A stored status. */
export const trackingOf = (status: string): TrackingStatus =>
  TRACKING_STATUSES.find((one) => one === status) ?? "no-information";

/** What the signs mean, in one line: all of them, or those. */
export const trackingLegend = (t: Translate, of: readonly TrackingStatus[] = TRACKING_STATUSES): string =>
  of.map((one) => `${TRACKING_MARKS[one]} ${t(TRACKING_LABELS[one])}`).join(" · ");

/** A change as the history keeps it. */
export const trackedAs = (country: string, status: TrackingStatus): string => `${country} ${status}`;

/** The same in words: "Paraguay: done". */
export function trackedWords(
  kept: string,
  { t, format }: { readonly t: Translate; readonly format: Pick<Format, "country"> },
): string {
  const [country = "", status = ""] = kept.split(" ");
  return `${format.country(country)}: ${t(TRACKING_LABELS[trackingOf(status)])}`;
}
