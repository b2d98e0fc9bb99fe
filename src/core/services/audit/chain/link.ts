import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { DerivedKey } from "../../../kernel/ports/seal.ts";

/** What the first link of a community's chain names as its predecessor. */
export const CHAIN_START = "0".repeat(64);

/** For what keys of the chain are derived. */
export const CHAIN_PURPOSE = "audit chain";

/** One entry of a chain, whose place in it is fixed by the one before. */
export interface Link {
  readonly seq: number;
  readonly at: Date;
  /** The pseudonym of who did it. Entries that no key signs have the id. */
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
  /** The hash of the link before. */
  readonly previous: string;
}

/** A link as it stands in the chain. */
export interface SignedLink extends Link {
  readonly hash: string;
  /** The key that signed it; null where that was made before links were signed. */
  readonly keyId: string | null;
  readonly countersigned: string | null;
}

/** A link's facts in a fixed order, its detail with sorted keys (jsonb does not keep their order). */
function facts(community: string, link: Link): unknown[] {
  const { seq, at, actorId, action, subject, detail, previous } = link;
  return [community, seq, at.toISOString(), actorId, action, subject, sorted(detail), previous];
}

/** SHA-256, hexadecimal, over a link's facts: what a link bore before links were signed. */
export function linkHash(community: string, link: Link): string {
  return createHash("sha256")
    .update(JSON.stringify(facts(community, link)))
    .digest("hex");
}

/** HMAC-SHA-256, hexadecimal, over a link's facts, the key's id, and what the key before signed of it where there is that. */
export function signature(community: string, link: Link, key: DerivedKey, countersigned: string | null = null): string {
  const signed = [...facts(community, link), key.id, ...(countersigned === null ? [] : [countersigned])];
  return createHmac("sha256", key.bytes).update(JSON.stringify(signed)).digest("hex");
}

/** The link, signed; by the key before, too, where the chain goes over to another. */
export function signed(community: string, link: Link, key: DerivedKey, before?: DerivedKey): SignedLink {
  const countersigned = before ? signature(community, link, before) : null;
  return { ...link, keyId: key.id, countersigned, hash: signature(community, link, key, countersigned) };
}

/** Whether two signatures are the same; takes as long wherever they differ. */
export function sameSignature(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
