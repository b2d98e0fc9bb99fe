import type { Plan, ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { ButtonDeps } from "../rendering/in-components.ts";

/** What answering needs. */
export interface ReplyDeps extends ButtonDeps {
  readonly log: Log;
  /** Milliseconds until the acknowledgement goes out without the answer. */
  readonly patience?: number;
}

/** What is planned for something that happened, and in which guild; and what turned out of the button or the form that did it. */
export interface PlannedReply extends Pick<ReplyTarget, "place" | "draft"> {
  readonly plan: Plan;
  readonly space: string;
}

/** Where an answer is being given. */
export interface ReplyContext {
  readonly deps: ReplyDeps;
  readonly target: ReplyTarget;
  readonly space: string;
  readonly reader: ReadBy;
}
