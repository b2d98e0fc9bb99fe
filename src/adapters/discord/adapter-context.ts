import type { API } from "@discordjs/core/http-only";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import type { PlannedReply, ReplyDeps } from "./answering/reply-context.ts";
import type { DispatchEvent } from "./dispatch-event.ts";
import type { ReplyTarget } from "./answering/reply-target.ts";

/** What handling interactions needs. */
export interface AdapterContext {
  readonly deps: ReplyDeps;
  readonly dispatchEvent: DispatchEvent;
  readonly catalogue: readonly Command[];
  /** For the endpoints of interactions. */
  readonly api: API;
  /** Discord's time of day in milliseconds. */
  readonly wall: () => number;
}

/** Begins what was asked for at a reply target; `form` is the token of what was sent, which every press of its button brings. */
export function dispatchAt(
  { dispatchEvent }: AdapterContext,
  { id, who, guild, channel, channelName, direct }: ReplyTarget,
  input: InvocationInput,
  form?: string,
): Promise<PlannedReply> {
  const known = {
    ...(guild === undefined ? {} : { guild }),
    ...(channelName === undefined ? {} : { channelName }),
    ...(direct ? { direct } : {}),
  };
  return dispatchEvent({ id, ...(form === undefined ? {} : { form }), who, channel, ...known }, input);
}
