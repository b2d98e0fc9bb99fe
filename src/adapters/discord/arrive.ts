import QuickLRU from "quick-lru";
import type { Begin, InvocationInput, Plan } from "../../core/platform.ts";
import { spaceOf } from "../../core/people/space-of.ts";
import { departed, type Looking } from "./departed.ts";
import { saysAway } from "./away.ts";
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

// How long somebody who was in a guild just now is taken to be there still, in milliseconds.
const PRESENT_MS = 60_000;

/**
 * The way in. A direct message belongs to the guild that the person used last, and that they and the bot are still in: what
 * a community knows is for nobody who left it.
 */
export function arrival({ begin, ...looking }: Looking & { readonly begin: Begin }): Arrive {
  const present = new QuickLRU<string, true>({ maxSize: 10_000, maxAge: PRESENT_MS });
  const isGone = async (user: string, space: string): Promise<boolean> => {
    const key = `${user} ${space}`;
    if (present.has(key)) return false;
    const gone = await departed(looking, { user, space }).catch((error: unknown) => {
      if (saysAway(error)) return true;
      throw error;
    });
    if (!gone) present.set(key, true);
    return gone;
  };
  const spaceIn = async (user: string, tried?: string): Promise<string> => {
    const space = await spaceOf(looking.store, DISCORD, user).catch(() => undefined);
    if (space === undefined || space === tried) return NO_GUILD;
    return (await isGone(user, space)) ? spaceIn(user, space) : space;
  };
  return async ({ id, who, guild, channel, channelName }, input) => {
    const space = guild ?? (await spaceIn(who.user));
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
