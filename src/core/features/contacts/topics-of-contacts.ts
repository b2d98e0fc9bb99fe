import { type Db, sql } from "../../services/store/store.ts";
import type { TopicUse } from "../../services/taxonomy/filing.ts";

/** How many contacts work on each topic. */
export const topicsOfContacts = (db: Db, communityId: string): Promise<TopicUse[]> =>
  db.$queryRaw<TopicUse[]>(sql`
    select topic_key as key, count(*)::int as times from contact_topic where community_id = ${communityId} group by 1 order by 1`);
