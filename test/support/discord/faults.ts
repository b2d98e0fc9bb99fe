/** How a REST route misbehaves. Without status and drop it only answers late (`delayMs`). */
export interface Fault {
  /** How many requests misbehave; once when neither `times` nor `every` is given. */
  times?: number;
  /** Every n-th request misbehaves, until the faults are cleared. */
  every?: number;
  /** The HTTP status instead of doing the work. 429 comes with the headers of a rate limit. */
  status?: number;
  /** Discord's error code with `status`. */
  code?: number;
  message?: string;
  /** Seconds, for 429; 1. */
  retryAfter?: number;
  /** For 429; `user` by default. https://discord.com/developers/docs/topics/rate-limits#header-format */
  scope?: "user" | "global" | "shared";
  /** With `status`: the work is done all the same. */
  applied?: boolean;
  /** Does the work, then cuts the connection without an answer. */
  dropAfterAccept?: boolean;
  /** Does the work, then never answers; the connection stays open. */
  hangAfterAccept?: boolean;
  /** Cuts the connection before doing anything. */
  dropBefore?: boolean;
  /** Real milliseconds before anything is done. */
  delayMs?: number;
}

/** Decides anew for every request. */
export type Drawn = () => Fault | undefined;

/** So many requests in a window of so many milliseconds, by Discord's clock. */
export interface RequestLimit {
  requests: number;
  windowMs: number;
}

/** The planned misbehaviour of REST routes. */
export interface Faults {
  plan(route: string | RegExp, fault: Fault | Drawn): void;
  clear(route?: string | RegExp): void;
  /** Every fault that this request meets; `route` is `METHOD /pattern`. */
  meet(route: string): Fault[];
}

interface Plan {
  route: string | RegExp;
  fault: Fault;
  left: number;
  seen: number;
}

const matches = (pattern: string | RegExp, route: string): boolean =>
  typeof pattern === "string"
    ? pattern === "*" || pattern === route
    : new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")).test(route);

/** No faults yet. */
export function createFaults(): Faults {
  let planned: Plan[] = [];
  let drawn: { route: string | RegExp; draw: Drawn }[] = [];
  return {
    plan(route, fault) {
      if (typeof fault === "function") return void drawn.push({ route, draw: fault });
      planned.push({ route, fault, left: fault.times ?? (fault.every === undefined ? 1 : Infinity), seen: 0 });
    },
    clear(route) {
      const others = (one: { route: string | RegExp }) => route !== undefined && String(one.route) !== String(route);
      planned = planned.filter(others);
      drawn = drawn.filter(others);
    },
    meet(route) {
      const met: Fault[] = [];
      for (const plan of planned) {
        if (!matches(plan.route, route)) continue;
        plan.seen += 1;
        if (plan.left <= 0 || (plan.fault.every !== undefined && plan.seen % plan.fault.every !== 0)) continue;
        // A request fails in one way only; a second plan waits for its own turn.
        if (plan.fault.every === undefined && met.length > 0) continue;
        plan.left -= 1;
        met.push(plan.fault);
      }
      const chosen = met.length === 0 ? drawn.find((one) => matches(one.route, route))?.draw() : undefined;
      return chosen ? [chosen] : met;
    },
  };
}
