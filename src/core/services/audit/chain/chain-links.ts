import type { DerivedKey, Seal } from "../../../kernel/ports/seal.ts";
import type { ChainEnd } from "./chain-end.ts";
import { CHAIN_PURPOSE } from "./link.ts";

/** What the chain says of itself, in entries like any other. */
export const CHAIN = {
  /** From here on links are signed, or signed with a key that nothing before vouches for: what came before only cannot be changed from here on. */
  keyed: "chain.keyed",
  /** The chain goes over to another key: signed with both. */
  rotated: "chain.rotated",
  /** The operator says that what is not signed is from before that began. */
  accepted: "chain.accepted",
  /** What is older may be gone. */
  checkpoint: "chain.checkpoint",
} as const;

/** How links are to be signed. */
export interface Signing {
  readonly key: DerivedKey;
  /** What the chain says of its keys first. */
  readonly first?: { readonly action: string; readonly detail: Readonly<Record<string, string | number>> };
  /** The key before, which signs that, too. */
  readonly before?: DerivedKey;
}

/**
 * With what the next link is signed. A key that signed once and was replaced signs no more, in whatever order a process has its keys:
 * then it is the one that signed last. Throws where that one is not on the ring.
 */
export function signingAfter(end: ChainEnd, seal: Seal): Signing {
  const wanted = seal.derived(CHAIN_PURPOSE);
  if (end.hash === undefined || end.key === wanted.id) return { key: wanted };
  const about = { links: end.seq, head: end.hash };
  if (end.key === undefined) return { key: wanted, first: { action: CHAIN.keyed, detail: about } };
  const last = seal.derived(CHAIN_PURPOSE, end.key);
  if (end.retired.includes(wanted.id)) {
    if (last) return { key: last };
    throw new Error(`the audit log is signed with key "${end.key}" by now, which this process does not have`);
  }
  const detail = { from: end.key, to: wanted.id };
  return last
    ? { key: wanted, first: { action: CHAIN.rotated, detail }, before: last }
    : { key: wanted, first: { action: CHAIN.keyed, detail: { ...about, from: end.key } } };
}
