import type { API } from "@discordjs/core/http-only";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { keepAsked } from "./forms/community-menu.ts";
import type { PlannedReply, ReplyDeps } from "./answering/reply-context.ts";
import type { Turns } from "./answering/turns.ts";
import type { DispatchEvent } from "./dispatch-event.ts";
import type { ReplyTarget } from "./answering/reply-target.ts";

/** What handling interactions needs. */
export interface AdapterContext {
  readonly deps: ReplyDeps;
  readonly dispatchEvent: DispatchEvent;
  readonly catalogue: readonly Command[];
  /** For what follows the acknowledgement of an interaction. */
  readonly api: API;
  /** Which answer was said last where. */
  readonly turns: Turns;
  /** Discord's time of day in milliseconds. */
  readonly wall: () => number;
}

/** Begins what was asked for at a reply target; `form` is the token of what was sent, which every press of its button brings. */
export async function dispatchAt(
  { dispatchEvent, deps }: AdapterContext,
  target: ReplyTarget,
  input: InvocationInput,
  form?: string,
): Promise<PlannedReply> {
  const { id, who, channel, guild, channelName, direct, userInstall, picked } = target;
  const { among, ...planned } = await dispatchEvent(
    {
      id,
      who,
      channel,
      ...defined({ form, guild, channelName, direct, userInstall }),
      ...(picked?.length ? { picked } : {}),
    },
    input,
  );
  if (!among) return planned;
  const asked = among.unsure ? await keepAsked(deps.tokens, input) : undefined;
  return { ...planned, among: { communities: among.communities, ...defined({ asked }) } };
}
