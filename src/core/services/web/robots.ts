import QuickLRU from "quick-lru";
import robots from "robots-parser";
import { AGENT, type WebAnswer } from "./follow.ts";
import type { Passing } from "./pace.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

// Its types name a default that CommonJS has not: it is the function itself.
const robotsParser = robots as unknown as typeof robots.default;

// As long as RFC 9309 lets one be kept, and as much of it as it asks to be read.
const KEPT_MS = DAY_MS;
/** Most bytes that are read of a robots.txt. */
export const ROBOTS_BYTES = 512 * 1_024;
const MOST_KEPT = 2_000;
// Our choice: who asks for more time between two visits waits longer for the second.
const LONGEST_APART_MS = 30_000;

/** What a host asks of visitors: whether they stay away from an address, and how long they wait between two requests, in milliseconds. */
export interface HostManners {
  readonly away: boolean;
  readonly apartMs: number;
}

/** What the host of an address asks of visitors (RFC 9309). Throws where it cannot be asked now. */
export type Robots = (url: URL, ask: (address: string) => Promise<WebAnswer>) => Promise<HostManners>;

/** Reads each host's robots.txt once a day: without one everything may be visited; where its server fails, nothing. */
export function robotsOf({ now }: Passing): Robots {
  const kept = new QuickLRU<string, Promise<Rules>>({ maxSize: MOST_KEPT });
  return async (url, ask) => {
    const known = await kept.get(url.origin)?.catch(() => undefined);
    if (known !== undefined && now() - known.readAt < KEPT_MS) return mannersOf(known, url);
    const reading = readRules(`${url.origin}/robots.txt`, ask, now);
    kept.set(url.origin, reading);
    // What could not be asked is asked again by whoever comes next.
    reading.catch(() => kept.delete(url.origin));
    return mannersOf(await reading, url);
  };
}

interface Rules {
  readonly readAt: number;
  readonly robot: ReturnType<typeof robotsParser> | undefined;
  readonly closed: boolean;
}

async function readRules(
  address: string,
  ask: (address: string) => Promise<WebAnswer>,
  now: () => number,
): Promise<Rules> {
  const { code, body } = await ask(address);
  const read = code >= 200 && code < 300;
  return { readAt: now(), robot: read ? robotsParser(address, body) : undefined, closed: code >= 500 };
}

function mannersOf({ robot, closed }: Rules, url: URL): HostManners {
  const delay = (robot?.getCrawlDelay(AGENT) ?? 0) * 1_000;
  return {
    away: closed || robot?.isAllowed(url.href, AGENT) === false,
    apartMs: Number.isFinite(delay) ? Math.min(delay, LONGEST_APART_MS) : 0,
  };
}
