import type { WebClient } from "@slack/web-api";
import type { Dispatch, Invocation, InvocationInput, Plan } from "../../core/kernel/commands/platform.ts";
import { postable } from "./answering/postable.ts";
import type { Channels } from "./delivery/channels.ts";
import { type SlackUserProfile, type Profiles, invocationFields } from "./user-profiles.ts";
import { SLACK } from "./settings.ts";

/** What happened on Slack, in the terms of its payloads. */
export interface SlackEvent {
  /** Slack's id of it; a repeated delivery carries the same one. */
  readonly id: string;
  /** By what a form that was sent is known again, however often it is. */
  readonly form?: string;
  readonly client: WebClient;
  readonly team: string;
  readonly enterprise?: string;
  readonly user: string;
  /** Absent on the Home tab. */
  readonly channel?: string;
}

/** Turns what happened into an invocation and begins it; `meet` hears who did it as soon as that is known. */
export type DispatchEvent = (
  event: SlackEvent,
  input: InvocationInput,
  meet?: (who: SlackUserProfile) => void,
) => Promise<{ readonly plan: Plan; readonly who: SlackUserProfile }>;

/** The way in: who is asking and who reads along are found out on the way. */
export function eventDispatcher({
  dispatch,
  profiles,
  channels,
}: {
  readonly dispatch: Dispatch;
  readonly profiles: Profiles;
  readonly channels: Channels;
}): DispatchEvent {
  return async ({ id, form, client, team, enterprise, user, channel }, input, meet) => {
    const where = { team, ...(enterprise === undefined ? {} : { enterprise }) };
    const [who, readers] = await Promise.all([
      profiles.of(client, where, user).then((known) => {
        meet?.(known);
        return known;
      }),
      channel === undefined ? ({ direct: true } as const) : channels.answered(client, team, channel, user),
    ]);
    const invocation: Invocation = {
      id,
      platform: SLACK,
      space: team,
      channel: channel ?? user,
      ...invocationFields(who),
      ...readers,
      ...(form === undefined ? {} : { form }),
      input,
    };
    const isIn = (asked: string) => channels.isIn(client, asked);
    const plan = await postable(await dispatch(invocation), { channel, direct: readers.direct === true, isIn });
    return { plan, who };
  };
}
