import { createHash } from "node:crypto";
import type { Clock } from "../../clock.ts";
import type { RequestLimit } from "../faults.ts";

/** What a request may still do, as headers say it. https://discord.com/developers/docs/topics/rate-limits#header-format */
export interface Allowance {
  headers: Record<string, string>;
  /** Seconds to wait, when the request is one too many. */
  wait?: { seconds: number; global: boolean };
}

/** The rate limits of routes. Without a `limit` nothing is ever held back, but the headers are there. */
export interface RateLimits {
  set(route: string, limit: RequestLimit): void;
  /** Counts a request; `major` is the channel, guild or webhook in its path. */
  take(route: string, major: string): Allowance;
  /** The bucket's name of a route. */
  bucket(route: string): string;
}

const DEFAULT: RequestLimit = { requests: 1_000, windowMs: 1_000 };

interface Window {
  start: number;
  used: number;
}

/** No limits yet. */
export function createRateLimits(clock: Clock): RateLimits {
  const limits = new Map<string, RequestLimit>();
  const windows = new Map<string, Window>();
  const open = (key: string, limit: RequestLimit): Window => {
    const known = windows.get(key);
    if (known && clock.now() - known.start < limit.windowMs) return known;
    const fresh = { start: clock.now(), used: 0 };
    windows.set(key, fresh);
    return fresh;
  };
  const left = (window: Window, limit: RequestLimit): number => (window.start + limit.windowMs - clock.now()) / 1000;
  const names = new Map<string, string>();
  const bucket = (route: string): string => {
    const known = names.get(route) ?? createHash("sha256").update(route).digest("hex").slice(0, 32);
    names.set(route, known);
    return known;
  };
  return {
    set: (route, limit) => void limits.set(route, limit),
    bucket,
    take(route, major) {
      const everything = limits.get("*");
      // Interactions are not bound to the global limit. https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints
      if (everything && !/\/(interactions|webhooks)\//.test(route)) {
        const window = open("*", everything);
        if (window.used >= everything.requests)
          return { headers: {}, wait: { seconds: left(window, everything), global: true } };
        window.used += 1;
      }
      const own = limits.get(route);
      const limit = own ?? DEFAULT;
      const window = own ? open(`${route} ${major}`, limit) : { start: clock.now(), used: 0 };
      const over = window.used >= limit.requests;
      if (!over) window.used += 1;
      const after = left(window, limit);
      return {
        headers: {
          "x-ratelimit-limit": String(limit.requests),
          "x-ratelimit-remaining": String(limit.requests - window.used),
          "x-ratelimit-reset": ((clock.now() + after * 1000) / 1000).toFixed(3),
          "x-ratelimit-reset-after": after.toFixed(3),
          "x-ratelimit-bucket": bucket(route),
        },
        ...(over ? { wait: { seconds: after, global: false } } : {}),
      };
    },
  };
}
