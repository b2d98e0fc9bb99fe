import type { Plan, ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { Label } from "../../../core/kernel/language/message-ids.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { ButtonDeps } from "../rendering/in-components.ts";
import type { CommunityMenu } from "../forms/community-menu.ts";
import type { Undelivered } from "./undelivered.ts";

/** What answering needs. */
export interface ReplyDeps extends ButtonDeps {
  readonly log: Log;
  /** Milliseconds until the acknowledgement goes out without the answer. */
  readonly patience?: number;
  /** Digests and new resources may be posts in a forum. */
  readonly forums?: true;
  /** What a command does, by its path. */
  readonly titleOf?: (path: string) => Label | undefined;
  /** What was done and nobody could be told; where absent it is not kept. */
  readonly undelivered?: Undelivered;
}

/** What is planned for something that happened, and in which guild; and what turned out of the button or the form that did it. */
export interface PlannedReply extends Pick<ReplyTarget, "place" | "draft" | "does"> {
  readonly plan: Plan;
  readonly space: string;
  /** The communities that somebody asks one of, the one of now first, and by which token goes on what they asked for before they chose. */
  readonly among?: CommunityMenu;
}

/** Where an answer is being given. */
export interface ReplyContext {
  readonly deps: ReplyDeps;
  readonly target: ReplyTarget;
  readonly space: string;
  readonly reader: ReadBy;
}
