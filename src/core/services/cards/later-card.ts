import { type CommunityDb, sql } from "../store/store.ts";
import type { LedgerRow } from "../delivery/ledger.ts";
import type { Card } from "./card.ts";

/** Whether its channel was told the same kind of thing of its subject after it: then that message is the one to act on. */
export async function isFollowed(db: CommunityDb, { community, id }: Pick<Card, "community" | "id">): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>(sql`
    select 1 from card c join card l on l.community_id = c.community_id and l.subject_id = c.subject_id and l.kind = c.kind
      and l.platform = c.platform and l.space_id = c.space_id and l.recipient = c.recipient
      and (l.created_at, l.occurrence, l.id) > (c.created_at, c.occurrence, c.id)
    where c.community_id = ${community} and c.id = ${id} limit 1`);
  return found.length > 0;
}

/** Has the messages written anew that told its channel the same kind of thing of a subject before; where it settles as sent. */
export async function rewriteEarlier(
  db: CommunityDb,
  { communityId, id, kind, subjectId, platform, spaceId, recipient }: LedgerRow,
): Promise<void> {
  // In order of id, as everybody locks them.
  await db.$executeRaw(sql`
    update card c set wanted = c.wanted + 1
    from (
      select o.id from card o where o.community_id = ${communityId} and o.subject_id = ${subjectId} and o.kind = ${kind}
        and o.platform = ${platform} and o.space_id = ${spaceId} and o.recipient = ${recipient} and o.id <> ${id} order by o.id for update of o
    ) held
    where c.community_id = ${communityId} and c.id = held.id`);
}
