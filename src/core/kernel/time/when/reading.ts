import type { Moment } from "../moment.ts";

/** A moment that a phrase may mean; where it named a range, also its end. */
export type MeantMoment = Moment & { readonly ends?: Moment };

/**
 * How a date phrase was understood. `sure`: whole and without doubt, ahead of now; `shifted` says that its wall clock does not
 * exist ("gap", moved to the next that does) or comes twice ("overlap", the first taken) in the zone; `late` that its hour is
 * the evening's only because the morning's has passed. `past`: understood,
 * not ahead of now. `unsure`: ask; `candidates` are up to four moments ahead, in order of time. Reasons: no word makes sense
 * as a date; some words do not (`left`); the day is known and the time is not; several moments are meant; a range ends before it
 * begins; the month has no such weekday; it is too short for such a day (`month`, "2027-02"); a place is named (`left`), whose
 * clock may be meant; several days in a row are named, which may be one stretch of time or many (`readStart` alone says so).
 */
export type WhenReading =
  | {
      readonly kind: "sure";
      readonly moment: Moment;
      readonly ends?: Moment;
      readonly shifted?: "gap" | "overlap";
      readonly late?: true;
    }
  | { readonly kind: "past"; readonly moment: Moment }
  | {
      readonly kind: "unsure";
      readonly reason:
        | "nothing"
        | "partial"
        | "no-time"
        | "ambiguous"
        | "backwards"
        | "missing"
        | "short"
        | "place"
        | "days";
      readonly left?: string;
      readonly month?: string;
      readonly candidates: readonly MeantMoment[];
    };
