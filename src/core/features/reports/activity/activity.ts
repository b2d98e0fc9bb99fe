import type { Sharing } from "../../../kernel/access/sharing.ts";
import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { Month } from "../../../kernel/time/months.ts";
import type { Numbered } from "../report/report.ts";
import type { Summed } from "./floor.ts";

/** What a community did in some months. */
export interface Activity {
  readonly months: readonly Month[];
  /** Times of meetings that have begun. */
  readonly meetings: number;
  /** Conclusions under each pillar, in the order of the taxonomy; under none last. */
  readonly pillars: readonly { readonly pillar?: string; readonly conclusions: readonly ActivityConclusion[] }[];
  /** Where the reader may have people counted: what may be told of it. */
  readonly people?: People;
  /** How far it may be passed on. */
  readonly sharing: Sharing;
  /** Whether people are not counted because what they are counted in may not be said where it was asked for. */
  readonly withheld: boolean;
}

/** What is counted of a conclusion. */
export type ActivityConclusion = Pick<Numbered, "status" | "label">;

/** What people did, from five on (floor.ts), in those of the months that are over. */
export interface People {
  readonly months: readonly Month[];
  /** Who was at meetings, by country (ISO code); "" where they say none. */
  readonly countries: Summed;
  /** Answers to invitations: yes, maybe, no. */
  readonly answers: Summed;
  /** Look-ups, by the key of a topic. */
  readonly topics: Summed;
}

/** In whose words it is told. */
export interface ActivityWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}
