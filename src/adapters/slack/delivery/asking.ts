import { WebAPIRateLimitedError } from "@slack/web-api";
import type { Target } from "../../../core/kernel/access/target.ts";
import { DeliveryError } from "../../../core/kernel/commands/transport.ts";
import type { Pace } from "./pace.ts";
import type { AskSlack } from "./read-back.ts";

/** Calls of a method of Tier 3 are so far apart: 50 and more a minute in a workspace (https://docs.slack.dev/apis/web-api/rate-limits#tier_t3). */
export const TIER_3_MS = 1_280;

/** Calls for one message: none while Slack wants to be left alone, and none when the time for it is over. */
export function asking(pace: Pace, to: Target, beginMs: number): AskSlack {
  const until = pace.now() + beginMs;
  return async (method, work) => {
    const limited = `${to.space} ${method}`;
    const left = await pace.rested(limited);
    if (left > 0) throw new DeliveryError({ kind: "retry", afterMs: left }, { cause: `Slack wants no ${method} yet` });
    if (pace.now() > until)
      throw new DeliveryError({ kind: "retry", afterMs: 0 }, { cause: `no time left for ${method}` });
    try {
      return await work();
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) pace.rest(limited, error.retryAfter * 1_000);
      throw error;
    }
  };
}

/** Calls for one page after another of what was said: those for further pages are of Tier 3, and no more than that. */
export function pageByPage(pace: Pace, { space }: Target, beginMs: number, ask: AskSlack): AskSlack {
  const turn = turns(pace, beginMs);
  return async (method, work) => {
    await turn(`${space} further ${method}`, method);
    return ask(method, work);
  };
}

/** Calls by which one channel after the other is asked about: conversations.info is of Tier 3 (https://docs.slack.dev/reference/methods/conversations.info). */
export function oneByOne(pace: Pace, { space }: Target, beginMs: number, ask: AskSlack): AskSlack {
  const turn = turns(pace, beginMs);
  return async (method, work) => {
    if (method === "conversations.info") await turn(`${space} ${method}`, method);
    return ask(method, work);
  };
}

/** Waits for turns of Tier 3 until there is no time left: what comes later than that takes none, so that whoever tries again finds them free. */
function turns(pace: Pace, beginMs: number): (place: string, method: string) => Promise<void> {
  const until = pace.now() + beginMs;
  return async (place, method) => {
    if (!(await pace.turn(place, TIER_3_MS, until - pace.now())))
      throw new DeliveryError({ kind: "retry", afterMs: 0 }, { cause: `no turn in time for ${method}` });
  };
}
