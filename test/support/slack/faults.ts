import type { Clock } from "../clock.ts";

/** How a Web API method misbehaves. Without any of error, status and drop it only answers late (`delayMs`). */
export interface Fault {
  /** How many calls misbehave; once when neither `times` nor `every` is given. */
  times?: number;
  /** Every n-th call misbehaves, until the faults are cleared. */
  every?: number;
  /** Slack's error code; `ratelimited` answers 429 with `Retry-After`. */
  error?: string;
  /** Seconds, for `ratelimited`. */
  retryAfter?: number;
  /** An HTTP status instead of 200, without a JSON body. */
  status?: number;
  /** Does the work, then cuts the connection without an answer. */
  dropAfterAccept?: boolean;
  /** Cuts the connection before doing anything. */
  dropBefore?: boolean;
  /** With `error` or `status`: the work is done all the same, as Slack warns of `internal_error` and `fatal_error`. */
  applied?: boolean;
  /** Does the work, then never answers; the connection stays open. */
  hangAfterAccept?: boolean;
  /** Real milliseconds before anything is done. */
  delayMs?: number;
}

/** Decides anew for every call. */
export type Drawn = () => Fault | undefined;

/** The planned misbehaviour of the Web API, by method; `*` means every method. */
export interface Faults {
  plan(method: string, fault: Fault | Drawn): void;
  clear(method?: string): void;
  /** Every fault that this call meets. */
  meet(method: string): Fault[];
  /** Switches the limit of one message a second and channel on or off. https://docs.slack.dev/apis/web-api/rate-limits */
  limitPosting(on: boolean): void;
  /** Whether it is on; then histories are read no more often than Tier 3 allows, too. */
  readonly limited: boolean;
  /** Seconds to wait before another message may go to `channel`; 0 when it may go now, which then counts. */
  postingWait(channel: string): number;
  /** Seconds to wait before a method of Tier 3 may be called for `team` again; 0 when it may be called now, which then counts: 50 a minute. https://docs.slack.dev/apis/web-api/rate-limits */
  tier3Wait(method: string, team: string): number;
}

/** No faults yet. */
export function createFaults(clock: Clock): Faults {
  const planned = new Map<string, { fault: Fault; left: number; seen: number }[]>();
  const drawn = new Map<string, Drawn>();
  const posted = new Map<string, number>();
  const called = new Map<string, number[]>();
  let limited = false;
  return {
    plan(method, fault) {
      if (typeof fault === "function") return void drawn.set(method, fault);
      const list = planned.get(method) ?? [];
      list.push({ fault, left: fault.times ?? (fault.every === undefined ? 1 : Infinity), seen: 0 });
      planned.set(method, list);
    },
    clear(method) {
      for (const one of [planned, drawn])
        if (method === undefined) one.clear();
        else one.delete(method);
    },
    meet(method) {
      const met: Fault[] = [];
      for (const entry of [...(planned.get(method) ?? []), ...(planned.get("*") ?? [])]) {
        entry.seen += 1;
        if (entry.left <= 0 || (entry.fault.every !== undefined && entry.seen % entry.fault.every !== 0)) continue;
        // A call fails in one way only; a second plan waits for its own turn.
        if (entry.fault.every === undefined && met.length > 0) continue;
        entry.left -= 1;
        met.push(entry.fault);
      }
      const chosen = met.length === 0 ? (drawn.get(method) ?? drawn.get("*"))?.() : undefined;
      return chosen ? [chosen] : met;
    },
    get limited() {
      return limited;
    },
    limitPosting(on) {
      limited = on;
      posted.clear();
    },
    postingWait(channel) {
      if (!limited) return 0;
      const wait = (posted.get(channel) ?? -Infinity) + 1000 - clock.now();
      if (wait > 0) return Math.ceil(wait / 1000);
      posted.set(channel, clock.now());
      return 0;
    },
    tier3Wait(method, team) {
      const key = `${method} ${team}`;
      const lately = (called.get(key) ?? []).filter((at) => clock.now() - at < 60_000);
      const [oldest] = lately;
      if (lately.length >= 50 && oldest !== undefined) return Math.ceil((oldest + 60_000 - clock.now()) / 1000);
      called.set(key, [...lately, clock.now()]);
      return 0;
    },
  };
}
