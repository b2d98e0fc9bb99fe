import { setTimeout as sleep } from "node:timers/promises";
import QuickLRU from "quick-lru";

/** Time as it passes here, in milliseconds, and how it is waited for. */
export interface Passing {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** The machine's own; it does not follow a clock that is set. */
export const passing: Passing = { now: () => performance.now(), wait: (ms) => sleep(ms) };

// As many hosts as a library has; who is forgotten is asked at once.
const MOST_HOSTS = 20_000;

/**
 * Resolves to true when it is a host's turn: one request after the other, so many milliseconds apart; to false at once, and takes no turn
 * from others, where it would be waited for longer than `mostMs`.
 */
export type HostPace = (host: string, apartMs?: number, mostMs?: number) => Promise<boolean>;

/** Keeps requests to each host apart; `apartMs` of one request may ask for more. */
export function paceOf(usualMs: number, { now, wait }: Passing): HostPace {
  const freeAt = new QuickLRU<string, number>({ maxSize: MOST_HOSTS });
  return async (host, apartMs = 0, mostMs = Number.POSITIVE_INFINITY) => {
    const at = Math.max(now(), freeAt.get(host) ?? 0);
    const ms = at - now();
    if (ms > mostMs) return false;
    freeAt.set(host, at + Math.max(usualMs, apartMs));
    if (ms > 0) await wait(ms);
    return true;
  };
}
