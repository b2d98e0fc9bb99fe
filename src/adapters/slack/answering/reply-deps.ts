import type { Log } from "../../../core/kernel/errors/log.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { Waits } from "./waits.ts";
import type { ButtonDeps } from "../rendering/in-blocks.ts";

/** What answering needs. */
export interface ReplyDeps extends ButtonDeps {
  readonly log: Log;
  readonly waits: Waits;
  /** Shows the person's Home tab afresh, after something on it was pressed. */
  readonly refreshHome: (target: ReplyTarget) => Promise<void>;
}
