import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

/** How long is waited for an answer, in milliseconds from when something was done. */
export interface Waits {
  /** Until whoever did it is told that it takes a moment. */
  readonly people: number;
  /** Until Slack, which waits for three seconds, is told that a form was received (https://docs.slack.dev/surfaces/modals#handling_submissions). */
  readonly slack: number;
  /** Until a step of a workflow that another process began counts as broken off: longer than any takes. */
  readonly step: number;
}

/** How long the product waits, in milliseconds. */
export const WAITS: Waits = { people: 1_500, slack: 1_500, step: MINUTE_MS };
