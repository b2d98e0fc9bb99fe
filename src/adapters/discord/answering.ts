import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Acknowledged } from "./acknowledge.ts";
import type { Spot } from "./spot.ts";
import type { Pressing } from "./words.ts";

/** What answering needs. */
export interface Desk extends Pressing {
  readonly log: Log;
  /** Milliseconds until the acknowledgement goes out without the answer. */
  readonly patience?: number;
}

/** What is planned for something that happened, and in which guild; and what turned out of the button or the form that did it. */
export interface Arrived extends Pick<Spot, "place" | "draft"> {
  readonly plan: Plan;
  readonly space: string;
}

/** Where an answer is being given. */
export interface At {
  readonly desk: Desk;
  readonly spot: Spot;
  readonly said: Acknowledged;
  readonly space: string;
  readonly reader: ReadBy;
  /** Until the acknowledgement goes out without the answer. */
  readonly patience: Promise<"late">;
}
