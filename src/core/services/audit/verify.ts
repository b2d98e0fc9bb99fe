import type { Db } from "../store/store.ts";
import { CHAIN_START, linkHash } from "./audit.ts";

/** The state of a community's audit chain: whole, or the first link that does not fit. */
export type Verdict =
  | {
      readonly whole: true;
      readonly links: number /** Hash of the newest link: note it elsewhere to notice a cut tail. */;
      readonly head: string;
    }
  | { readonly whole: false; readonly at: number };

const BATCH = 1_000;

/** Recomputes the community's whole chain. */
export async function verifyAudit(db: Db, community: string): Promise<Verdict> {
  let seq = 0;
  let previous = CHAIN_START;
  for (;;) {
    const links = await db.audit.findMany({
      where: { communityId: community, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    for (const link of links) {
      if (link.seq !== seq + 1 || link.previous !== previous || link.hash !== linkHash(community, link))
        return { whole: false, at: seq + 1 };
      seq = link.seq;
      previous = link.hash;
    }
    if (links.length < BATCH) return { whole: true, links: seq, head: previous };
  }
}
