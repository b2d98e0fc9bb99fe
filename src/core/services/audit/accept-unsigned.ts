import { appendAudit, type Auditing, keyChain } from "./audit.ts";
import { CHAIN } from "./chain/chain-links.ts";
import { verifyAudit } from "./verify.ts";
import type { CommunityDb } from "../store/store.ts";

/**
 * Notes, signed, that the operator takes the entries which nothing signs for those from before signing began, and returns up to which
 * those go; 0 where there are none that are not accepted, undefined where the chain is not whole. Nobody can do that again in the
 * place of entries that were signed without its being seen.
 */
export async function acceptUnsigned(
  at: Auditing & { readonly db: CommunityDb },
  community: string,
  now: Date,
): Promise<number | undefined> {
  await keyChain(at, community, now);
  const verdict = await verifyAudit(at, community);
  if (!verdict.whole) return undefined;
  if (verdict.accepted) return 0;
  const links = verdict.unsigned;
  const last = await at.db.audit.findUniqueOrThrow({
    where: { communityId_seq: { communityId: community, seq: links } },
  });
  const detail = { links, head: last.hash };
  await appendAudit(at, community, undefined, now, [
    { action: CHAIN.accepted, subject: `community:${community}`, detail },
  ]);
  return links;
}
