import type { Begin, InvocationInput, Plan } from "../../core/platform.ts";
import { spaceOf } from "../../core/people/space-of.ts";
import type { Store } from "../../core/store/store.ts";
import { DISCORD, NO_GUILD } from "./settings.ts";
import type { Somebody } from "./who.ts";

/** What happened on Discord, in the terms of its payloads. */
export interface Happened {
  /** Discord's id of it; a repeated delivery carries the same one. */
  readonly id: string;
  readonly who: Somebody;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly channel: string;
  readonly channelName?: string;
}

/** Turns what happened into an invocation and begins it; says in which guild that was. */
export type Arrive = (happened: Happened, input: InvocationInput) => Promise<{ readonly plan: Plan; readonly space: string }>;

/** The way in. A direct message belongs to the guild that the person used last. */
export function arrival({ begin, store }: { readonly begin: Begin; readonly store: Store }): Arrive {
  return async ({ id, who, guild, channel, channelName }, input) => {
    const space = guild ?? (await spaceOf(store, DISCORD, who.user).catch(() => undefined)) ?? NO_GUILD;
    const plan = await begin({
      id,
      platform: DISCORD,
      space,
      channel,
      ...who,
      ...(channelName === undefined ? {} : { channelName }),
      input,
    });
    return { plan, space };
  };
}
