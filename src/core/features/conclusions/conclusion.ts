import type { Sharing } from "../../kernel/access/sharing.ts";

/** Longest text of a conclusion, in characters. */
export const CONCLUSION_MAX = 2_000;

/** A conclusion as it is given to be saved; texts are clean, keys, codes and ids known to exist. */
export interface ConclusionInput {
  /** The row's own name where it comes from; saving again under it updates the same conclusion. */
  readonly reference?: string;
  readonly text: string;
  readonly meetingId?: string;
  /** Key of a pillar. */
  readonly pillar?: string;
  /** Key of a topic. */
  readonly topic?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** When it was concluded, where that is known. */
  readonly concludedAt?: Date;
  /** ISO 639 code of the text's language. */
  readonly language: string;
  readonly sharing: Sharing;
  /** Address of the message it was recorded from. */
  readonly source?: string;
}

/** A conclusion as lists and digests show it. */
export interface ConclusionEntry {
  readonly id: string;
  readonly text: string;
  readonly concludedAt: Date;
  /** Title of the meeting it comes from. */
  readonly meeting?: string;
  readonly pillar?: string;
  readonly topic?: string;
  readonly country?: string;
  /** Name of the person who recorded it. */
  readonly author?: string;
  /** Address of the message it was recorded from. */
  readonly source?: string;
}
