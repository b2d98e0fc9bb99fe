import type { DerivedKey, Seal } from "../../kernel/ports/seal.ts";
import type { CommunityDb } from "../store/store.ts";
import { type ChainState, checkLink, type ChainFault, startedAt } from "./chain/check-link.ts";
import { CHAIN_PURPOSE, CHAIN_START, type SignedLink } from "./chain/link.ts";
import { retiredKeys } from "./chain/retired-keys.ts";

/** The state of a community's audit chain: whole, or the first link that does not fit. */
export type ChainVerdict =
  | {
      readonly whole: true;
      /** How many there are. */
      readonly links: number;
      /** The number of the oldest; older ones were cut off at a checkpoint. */
      readonly first: number;
      /** Up to which number nothing signs them, because they were made before that began; 0 where all are signed. */
      readonly unsigned: number;
      /** Since when those cannot be changed unnoticed; undefined where there are none, or nothing is signed. */
      readonly since: Date | undefined;
      /** The operator said that those are from before signing began, or there are none. */
      readonly accepted: boolean;
      /** The key that signed the newest; undefined where none did. */
      readonly key: string | undefined;
      /** Hash of the newest link: noted elsewhere, it shows a cut tail. */
      readonly head: string;
    }
  | { readonly whole: false; readonly at: number; readonly why: ChainFault };

const BATCH = 1_000;

/**
 * Checks the community's whole chain: each link's signature, that none is missing, and that what is cut off was cut at a checkpoint.
 * Where heads were noted elsewhere, by number, also that the chain still has them.
 */
export async function verifyAudit(
  at: { readonly db: CommunityDb; readonly seal: Seal },
  community: string,
  noted: ReadonlyMap<number, string> = new Map(),
): Promise<ChainVerdict> {
  const retired = await retiredKeys(at, community);
  const keyOf = (id: string): DerivedKey | undefined => at.seal.derived(CHAIN_PURPOSE, id) ?? retired.get(id);
  let state: ChainState | undefined;
  for await (const link of linksOf(at.db, community)) {
    state ??= startedAt(link);
    if (link.seq === state.first && differs(noted, state)) return { whole: false, at: state.seq, why: "noted" };
    const fault = checkLink(state, link, { community, keyOf, noted });
    if (fault) return { whole: false, ...fault };
  }
  const last = state?.seq ?? 0;
  // What was noted of links that came after the end, or of a chain that is gone.
  const beyond = Math.min(...[...noted.keys()].filter((seq) => seq > last));
  if (Number.isFinite(beyond)) return { whole: false, at: last + 1, why: "noted" };
  if (!state) return { ...NONE, head: CHAIN_START };
  const { first, pending, key, previous, unknown, vouched } = state;
  if (pending) return { whole: false, at: first - 1, why: "removed" };
  if (unknown !== undefined) return { whole: false, at: unknown, why: "key" };
  const unsigned = key === undefined ? last : state.unsigned;
  const accepted = unsigned === 0 || state.accepted;
  return { whole: true, links: last - first + 1, first, unsigned, since: vouched?.at, accepted, key, head: previous };
}

const NONE = {
  whole: true,
  links: 0,
  first: 1,
  unsigned: 0,
  since: undefined,
  accepted: true,
  key: undefined,
} as const;

/** Whether another hash was noted of the last link that is cut off than the chain goes on from. */
function differs(noted: ReadonlyMap<number, string>, { seq, previous }: ChainState): boolean {
  const hash = noted.get(seq);
  return hash !== undefined && hash !== previous;
}

async function* linksOf(db: CommunityDb, community: string): AsyncGenerator<SignedLink> {
  let seq = 0;
  for (;;) {
    const links = await db.audit.findMany({
      where: { communityId: community, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    yield* links;
    seq = links.at(-1)?.seq ?? seq;
    if (links.length < BATCH) return;
  }
}
