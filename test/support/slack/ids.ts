import { randomBytes } from "node:crypto";

/** Makes Slack's identifiers: `U0000000A1`, `C0000000A2`, message timestamps, event ids. Unique within one server. */
export interface Ids {
  /** An id with Slack's leading letter or letters. */
  next(prefix: string): string;
  /** A message timestamp (`1700000000.000100`) at `now` (ms), later than every one before. */
  ts(now: number): string;
  /** An opaque secret of hexadecimal digits. */
  secret(length?: number): string;
}

/** Counting ids and random secrets. */
export function createIds(): Ids {
  let count = 36 ** 2;
  let last = 0;
  return {
    next: (prefix) => `${prefix}${(count++).toString(36).toUpperCase().padStart(9, "0")}`,
    ts(now) {
      last = Math.max(Math.floor(now) * 1000, last + 100);
      return `${String(Math.floor(last / 1_000_000))}.${String(last % 1_000_000).padStart(6, "0")}`;
    },
    secret: (length = 24) => randomBytes(length).toString("hex").slice(0, length),
  };
}
