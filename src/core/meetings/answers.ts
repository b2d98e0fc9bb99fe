/** What somebody can answer to an invitation. */
export const ANSWERS = ["yes", "maybe", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What holds for one person at one time of a meeting: their answer about that time, else about the series. */
export interface Answered {
  readonly personId: string;
  readonly answer: Answer;
  /** Where places are limited, of a yes: held, waiting or offered. */
  readonly seat: string | null;
  readonly note: string | null;
  readonly answeredAt: Date;
  readonly queuedAt: Date | null;
  readonly offeredUntil: Date | null;
}
