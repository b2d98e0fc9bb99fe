import type { CommunityDb } from "../../../services/store/store.ts";
import { ANSWER_DAYS } from "./next-steps.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Takes out on which day somebody was back, a month after it: until then a deputy who was asked meanwhile may answer. */
export async function forgetReturns({
  db,
  community,
  now,
}: {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}): Promise<void> {
  await db.contact.updateMany({
    where: { communityId: community.id, awayUntil: { lt: new Date(now.getTime() - ANSWER_DAYS * DAY_MS) } },
    data: { awayUntil: null },
  });
}
