import { type Db, sql } from "../../../services/store/store.ts";
import type { TopicUse } from "../../../services/taxonomy/filing.ts";

/** How many resources that everybody may find are about each topic. */
export const topicsOfResources = (db: Db, communityId: string): Promise<TopicUse[]> =>
  db.$queryRaw<TopicUse[]>(sql`
    select t.topic_key as key, count(*)::int as times
    from resource_topic t join resource r on r.community_id = t.community_id and r.id = t.resource_id
    where t.community_id = ${communityId} and r.published_at is not null group by 1 order by 1`);
