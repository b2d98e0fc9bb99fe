import { createHash } from "node:crypto";
import { atMostMember } from "../../services/people/acting-role.ts";
import { cameUnconfirmed } from "../../services/people/linking/unconfirmed.ts";
import { known } from "../../services/people/role-by-standing.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { ceilingOf } from "../../kernel/access/sharing.ts";
import { personReads } from "../../services/store/reader.ts";
import type { FeedText } from "../../services/feeds/feed.ts";
import { sql, type Store } from "../../services/store/store.ts";
import { calendarOf } from "./calendar.ts";
import { feedHash, readFeedName, type Shows } from "./feeds.ts";
import { ownEntries } from "./own-entries.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";

interface Found {
  readonly person: string;
  readonly role: string;
  readonly community: string;
  readonly limited: boolean;
  readonly stale: boolean;
}

/**
 * What a feed shows now, by its name in the address: what its person may see at this moment, in the role they have at this
 * moment: nothing for a guest, and what a member sees where it came by a link that is not confirmed. Undefined for a name that is none, is unknown, was revoked, or whose person has left or is suspended: nobody can tell these apart.
 * That it was asked for is noted to the hour.
 */
export async function readFeed(store: Store, name: string, shows: Shows, now: Date): Promise<FeedText | undefined> {
  const named = readFeedName(name);
  // A name that is none is looked up all the same, as one that nobody has.
  const { community, token } = named ?? { community: "", token: "" };
  const [found] = await store.statement<Found>(sql`
    select f.person_id as person, p.role, c.name as community,
      ${cameUnconfirmed("feed", sql`f.community_id`, sql`jsonb_build_object('id', f.id)`)} as limited, coalesce(f.read_at <= ${new Date(now.getTime() - HOUR_MS)}, true) as stale
    from feed f join person p on p.community_id = f.community_id and p.id = f.person_id join community c on c.id = f.community_id
    where f.community_id = ${community} and f.hash = ${feedHash(token)} and f.revoked_at is null and p.left_at is null and p.suspended_at is null`);
  if (!found) return undefined;
  const role = found.limited ? atMostMember(found.role) : known(found.role);
  return store.within(community, personReads({ id: found.person, role }), async (db) => {
    const at = { db, community: { id: community } };
    if (found.stale)
      await db.feed.updateMany({ where: { communityId: community, hash: feedHash(token) }, data: { readAt: now } });
    // No command shows guests a meeting, so no calendar does; who is a member again finds theirs.
    const entries = atLeast(role, "member")
      ? await ownEntries(at, { personId: found.person, role, ceiling: ceilingOf(role) }, shows, now)
      : [];
    const text = calendarOf(entries, { name: found.community, subscribed: true, now });
    return { text, etag: `"${createHash("sha256").update(text).digest("base64url")}"` };
  });
}
