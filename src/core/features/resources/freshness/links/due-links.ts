import { sql, type Store } from "../../../../services/store/store.ts";
import { DAY_MS } from "../../../../kernel/time/units.ts";

/** An address that it is time to look at. */
export interface DueLink {
  readonly community: string;
  readonly resource: string;
  readonly url: string;
}

/** How often an address is looked at, in days. Our choice: a month is soon enough for a law's page. */
const EVERY_DAYS = 30;
/** How soon again where it was not there for the first time, or nobody answered: both may pass. */
const AGAIN_DAYS = 7;

/** Addresses of published resources that it is time to look at, so many at most, those never looked at first, and of each community in turn; none of a demo, whose links are for show. */
export function dueLinks(store: Store, now: Date, most: number): Promise<DueLink[]> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return store.statement<DueLink>(sql`
    select due.community, due.resource, due.url from (
      select r.community_id as community, r.id as resource, r.url,
        row_number() over (partition by r.community_id order by c.tried_at nulls first, r.id) as nth
      from resource r join community k on k.id = r.community_id and not k.demo left join resource_check c on c.community_id = r.community_id and c.resource_id = r.id and c.url = r.url
      where r.url is not null and r.published_at is not null and (c.tried_at is null or c.tried_at > ${ago(-1)}::timestamptz
        or c.tried_at <= (case when c.status = 'unreachable' or (c.status = 'gone' and c.gone_times < 2)
          then ${ago(AGAIN_DAYS)}::timestamptz else ${ago(EVERY_DAYS)}::timestamptz end))) due
    order by due.nth, due.community limit ${most}`);
}
