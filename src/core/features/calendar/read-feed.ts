import { createHash } from "node:crypto";
import { known } from "../../services/people/role-by-standing.ts";
import { ceilingOf } from "../../kernel/access/sharing.ts";
import { personReads } from "../../services/store/reader.ts";
import { sql, type Store } from "../../services/store/store.ts";
import { calendarOf } from "./calendar.ts";
import { feedHash, readFeedName, type Shows } from "./feeds.ts";
import { ownEntries } from "./own-entries.ts";

/** A feed as a calendar is given it. */
export interface FeedText {
  readonly text: string;
  /** A strong entity tag, quotation marks included: the same text has the same. */
  readonly etag: string;
}

const HOUR = 3_600_000;

/**
 * What a feed shows now, by its name in the address: what its person may see at this moment, in the role they have at this
 * moment. Undefined for a name that is none, is unknown, was revoked, or whose person has left: nobody can tell these apart.
 * That it was asked for is noted to the hour.
 */
export async function readFeed(store: Store, name: string, shows: Shows, now: Date): Promise<FeedText | undefined> {
  const named = readFeedName(name);
  // A name that is none is looked up all the same, as one that nobody has.
  const { community, token } = named ?? { community: "", token: "" };
  const [found] = await store.statement<{ person: string; role: string; community: string; stale: boolean }>(sql`
    select f.person_id as person, p.role, c.name as community, coalesce(f.read_at <= ${new Date(now.getTime() - HOUR)}, true) as stale
    from feed f join person p on p.community_id = f.community_id and p.id = f.person_id join community c on c.id = f.community_id
    where f.community_id = ${community} and f.hash = ${feedHash(token)} and f.revoked_at is null and p.left_at is null`);
  if (!found) return undefined;
  const role = known(found.role);
  return store.within(community, personReads({ id: found.person, role }), async (db) => {
    const at = { db, community: { id: community } };
    if (found.stale)
      await db.feed.updateMany({ where: { communityId: community, hash: feedHash(token) }, data: { readAt: now } });
    const entries = await ownEntries(at, { personId: found.person, role, ceiling: ceilingOf(role) }, shows, now);
    const text = calendarOf(entries, { name: found.community, subscribed: true, now });
    return { text, etag: `"${createHash("sha256").update(text).digest("base64url")}"` };
  });
}
