import { domainToUnicode } from "node:url";
import { skeleton } from "../../../kernel/text/skeleton.ts";
import { withThoseAbove } from "./domain.ts";

// In a short domain another letter makes another agency.
const LONG = 8;

/**
 * The domain of a list that another one only looks like, by letters that look alike ("exarnple.org", a Cyrillic first letter), one letter
 * more, less, other or exchanged, or a hyphen in a full stop's place; undefined where it is on the list, or looks like none of it. Both
 * are written as the domain name system has them.
 */
export function looksLike(domain: string, listed: readonly string[]): string | undefined {
  const own = withThoseAbove(domain);
  if (own.some((one) => listed.includes(one))) return undefined;
  return listed.find((one) => own.some((part) => areAlike(part, one)));
}

function areAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map(looksOf);
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  // Agencies of two countries may well be called the same.
  return ending(a) === ending(b) && Math.min(one.length, other.length) >= LONG && isOneAway(one, other);
}

const ending = (domain: string): string => domain.slice(domain.lastIndexOf("."));

const looksOf = (domain: string): string => skeleton(domainToUnicode(domain) || domain).replaceAll(/[.-]/gu, "");

/** Whether one letter more, less or other, or two neighbours exchanged, make one of the other. */
function isOneAway(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = Array.from(long).findIndex((letter, n) => letter !== short[n]);
  const rest = long.slice(at + 1);
  if (long.length > short.length) return rest === short.slice(at);
  const exchanged = long[at] === short[at + 1] && long[at + 1] === short[at];
  return rest === short.slice(at + 1) || (exchanged && long.slice(at + 2) === short.slice(at + 2));
}
