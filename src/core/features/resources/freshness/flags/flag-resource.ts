import type { Context } from "../../../../kernel/commands/command.ts";
import { refuse } from "../../../../kernel/errors/errors.ts";
import { openReview, reviewOf } from "../../../../services/review/entries.ts";
import { sql, type Whole } from "../../../../services/store/store.ts";

// Our choice: nobody has to read more of one person.
const MOST_OPEN = 20;

/**
 * Keeps what somebody says is wrong with a resource until moderators have seen to it: one entry of the review queue for all who say
 * something of it. Returns the id of the entry where it did not wait before. Throws UserError where it is gone, or the caller has said as
 * much already that nobody has seen to.
 */
export async function flagResource(at: Whole<Context>, resourceId: string, what: string): Promise<string | undefined> {
  const { db, community, caller, now, ids } = at;
  const held = await db.$queryRaw<unknown[]>(
    sql`select from resource where community_id = ${community.id} and id = ${resourceId} for key share`,
  );
  if (held.length === 0) return refuse("resource.gone");
  const byId = caller.personId ?? "";
  const open = await db.resourceFlag.count({ where: { communityId: community.id, byId, settledAt: null } });
  if (open >= MOST_OPEN) return refuse("resource.flag.many", { most: MOST_OPEN });
  await db.resourceFlag.create({
    data: { communityId: community.id, id: ids.next(), resourceId, byId, what, at: now },
  });
  if (!(await openReview({ db, community, now, ids }, "resource-flag", resourceId))) return undefined;
  return (await reviewOf(at, "resource-flag", resourceId))?.id;
}
