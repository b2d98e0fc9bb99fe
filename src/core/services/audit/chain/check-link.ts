import { z } from "zod";
import type { DerivedKey } from "../../../kernel/ports/seal.ts";
import { CHAIN } from "./chain-links.ts";
import { CHAIN_START, linkHash, sameSignature, signature, type SignedLink } from "./link.ts";

/**
 * What is wrong with a link: it was changed, or one before it was removed; what came before it was removed without a checkpoint;
 * its key is not there to check it by; or it is not the one that was noted elsewhere.
 */
export type ChainFault = "changed" | "removed" | "key" | "noted";

/** What is known of a chain up to a link. */
export interface ChainState {
  /** The number of the oldest link. */
  readonly first: number;
  /** What a checkpoint must say that is still to come: through which link what is missing went, and that link's hash. */
  pending: { readonly through: number; readonly hash: string } | undefined;
  seq: number;
  previous: string;
  /** The key that signed last. */
  key: string | undefined;
  /** Up to which link nothing signs them. */
  unsigned: number;
  /** When a signed link named them, and the hash of the last of them. */
  vouched: { readonly at: Date; readonly head: string } | undefined;
  /** The operator accepted them. */
  accepted: boolean;
  /** The first link whose key is not there. */
  unknown: number | undefined;
}

interface Checking {
  readonly community: string;
  readonly keyOf: (id: string) => DerivedKey | undefined;
  /** Hashes that were noted elsewhere, by the number of their link. */
  readonly noted: ReadonlyMap<number, string>;
}

/** The state before the oldest link that there is. */
export function startedAt({ seq, previous }: SignedLink): ChainState {
  const cut = seq > 1;
  return {
    first: seq,
    pending: cut ? { through: seq - 1, hash: previous } : undefined,
    seq: seq - 1,
    previous: cut ? previous : CHAIN_START,
    key: undefined,
    unsigned: 0,
    vouched: undefined,
    accepted: false,
    unknown: undefined,
  };
}

/** Goes on by one link; what is wrong with it, where something is. */
export function checkLink(
  state: ChainState,
  link: SignedLink,
  checking: Checking,
): { readonly at: number; readonly why: ChainFault } | undefined {
  const at = state.seq + 1;
  if (link.seq !== at || link.previous !== state.previous || !fits(state, link, checking))
    return { at, why: "changed" };
  const noted = checking.noted.get(at);
  if (noted !== undefined && noted !== link.hash) return { at, why: "noted" };
  if (link.action === CHAIN.checkpoint && confirms(state, link)) state.pending = undefined;
  if (link.action === CHAIN.accepted && accepts(state, link)) state.accepted = true;
  if (link.keyId !== null) state.key = link.keyId;
  state.seq = at;
  state.previous = link.hash;
  return undefined;
}

/** Whether a link is signed as it must be after those before it. */
function fits(state: ChainState, link: SignedLink, { community, keyOf }: Checking): boolean {
  if (link.keyId === null)
    return state.key === undefined && link.countersigned === null && link.hash === linkHash(community, link);
  const key = keyOf(link.keyId);
  const follows = mayFollow(state, link);
  if (!key) {
    // Nothing can be said of it, but that it stands where it should.
    state.unknown ??= link.seq;
    return follows !== "no";
  }
  if (!sameSignature(link.hash, signature(community, link, key, link.countersigned))) return false;
  if (follows === "vouches" && state.key === undefined) {
    state.unsigned = link.seq - 1;
    state.vouched = { at: link.at, head: link.previous };
  }
  return (
    follows === "vouches" ||
    follows === "yes" ||
    (follows === "with both" && countersigned(state, link, keyOf, community))
  );
}

type Follows = "yes" | "no" | "vouches" | "with both";

/** Whether a link may come after those before it, by its key and what it says of itself. */
function mayFollow({ key, seq, first, previous }: ChainState, link: SignedLink): Follows {
  const begins = seq < first;
  if (link.keyId === key || begins) return link.countersigned === null || begins ? "yes" : "no";
  if (link.action === CHAIN.rotated && key !== undefined) return "with both";
  if (link.action !== CHAIN.keyed || link.countersigned !== null) return "no";
  const said = aboutSchema.safeParse(link.detail);
  return said.success && said.data.links === seq && said.data.head === previous ? "vouches" : "no";
}

function countersigned(state: ChainState, link: SignedLink, keyOf: Checking["keyOf"], community: string): boolean {
  const before = keyOf(state.key ?? "");
  // A key that is not there was noticed before.
  if (!before) return state.unknown !== undefined;
  return link.countersigned !== null && sameSignature(link.countersigned, signature(community, link, before));
}

const aboutSchema = z.object({ links: z.number().int(), head: z.string() });
const checkpointSchema = z.object({ through: z.number().int(), hash: z.string() });

function accepts({ unsigned, vouched }: ChainState, link: SignedLink): boolean {
  const said = aboutSchema.safeParse(link.detail);
  return said.success && link.keyId !== null && said.data.links === unsigned && said.data.head === vouched?.head;
}

function confirms({ pending }: ChainState, link: SignedLink): boolean {
  const said = checkpointSchema.safeParse(link.detail);
  return (
    said.success && link.keyId !== null && said.data.through === pending?.through && said.data.hash === pending.hash
  );
}
