import { LANGUAGES, type Language } from "../../language/language.ts";
import type { Moment } from "../moment.ts";

export type { Moment } from "../moment.ts";

/**
 * How a date phrase was understood. `sure`: whole and without doubt, ahead of now; `shifted` says that its wall clock does not
 * exist ("gap", moved to the next that does) or comes twice ("overlap", the first taken) in the zone. `past`: understood,
 * not ahead of now. `unsure`: ask; `candidates` are up to four moments ahead, in order of time. Reasons: no word makes sense
 * as a date; some words do not (`left`); the day is known and the time is not; several moments are meant.
 */
export type WhenReading =
  | { readonly kind: "sure"; readonly moment: Moment; readonly shifted?: "gap" | "overlap" }
  | { readonly kind: "past"; readonly moment: Moment }
  | {
      readonly kind: "unsure";
      readonly reason: "nothing" | "partial" | "no-time" | "ambiguous";
      readonly left?: string;
      readonly candidates: readonly Moment[];
    };

/** Where a phrase is read: `now` as an ISO instant, the reader's zone, and the languages to try first. */
export type WhenContext = { readonly now: string; readonly zone: string; readonly languages: readonly Language[] };

/**
 * Reads a date and time as people write it, in any of the interface languages; the first language in which the whole phrase
 * makes sense decides. Never throws on `text`; throws RangeError for a `now` or `zone` that does not exist.
 */
export async function readWhen(text: string, { now, zone, languages }: WhenContext): Promise<WhenReading> {
  // Loaded when first needed: most commands have no date in them.
  const [{ readPhrase }, { VOCABULARIES }] = await Promise.all([import("./read-phrase.ts"), import("./languages/index.ts")]);
  const order = [...new Set([...languages, ...LANGUAGES])];
  return readPhrase(
    text,
    { now, zone },
    order.map((language) => VOCABULARIES[language]),
  );
}
