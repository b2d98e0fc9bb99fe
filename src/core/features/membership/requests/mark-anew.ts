import type { Context } from "../../../kernel/commands/command.ts";
import { raiseReviews, reviewedOf } from "../../../services/review/entries.ts";
import type { Whole } from "../../../services/store/store.ts";
import { isListed } from "../domains/listed.ts";
import { emailIn } from "./sealed-fields.ts";

/** Marks requests that await a decision anew, after the list of domains was changed. */
export async function markAnew(at: Whole<Pick<Context, "db" | "seal" | "community">>): Promise<void> {
  const { db, community, seal } = at;
  const open = await reviewedOf(at, "membership", "open");
  const requests = await db.membershipRequest.findMany({ where: { communityId: community.id, id: { in: open } } });
  for (const { id, listed, ...request } of requests) {
    const email = await emailIn(seal, { id, ...request });
    const now = email !== undefined && (await isListed(at, email));
    if (now === listed) continue;
    await db.membershipRequest.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { listed: now },
    });
    await raiseReviews(at, "membership", [id], now);
  }
}
