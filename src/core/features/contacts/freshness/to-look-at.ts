import { noSql, sql } from "../../../services/store/store.ts";
import { isCurrent } from "../mandates/current.ts";
import { isPointOfContact, type LookingAt } from "../select-contacts.ts";
import { IS_OPEN, RIGHT_AT } from "./next-steps.ts";

/** Why moderators are to look at a contact: they have left the post, as they say; left the community; did not answer; or it belongs to nobody here. */
export const WHY = ["moved", "left", "silent", "nobodys"] as const;

/** A contact that moderators are to look at. */
export interface ContactToLookAt {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Keys of the topics for which it is the point of contact. */
  readonly poc: readonly string[];
  readonly why: (typeof WHY)[number];
  /** Since when it is not confirmed. */
  readonly since: Date;
  /** The moderator who verified it, where that one is still here and moderates. */
  readonly verifier: string | null;
  /** The day on which they left, or their silence was complete, "2026-11-28"; null where it is not yet. */
  readonly mark: string | null;
}

const BECAUSE = sql`case when c.left_at is not null then 'moved' when p.left_at is not null then 'left'
  when p.id is null or p.suspended_at is not null then 'nobodys' else 'silent' end`;

/** Those there are, or of those with these ids, points of contact first, then by why and for how long. */
export function toLookAt({ db, community, now }: LookingAt, ids?: readonly string[]): Promise<ContactToLookAt[]> {
  const only = ids === undefined ? noSql : sql`and c.id = any(${[...ids]}::text[])`;
  return db.$queryRaw<ContactToLookAt[]>(sql`
    select c.id, c.name, c.country, v.id as verifier, coalesce(${RIGHT_AT}, c.created_at) as since,
      ${BECAUSE} as why, coalesce(c.left_at, (p.left_at at time zone 'utc')::date, (c.stale_at at time zone 'utc')::date)::text as mark,
      array(select pc.topic_key from point_of_contact pc where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} order by 1) as poc
    from contact c left join person p on p.community_id = c.community_id and p.id = c.person_id
      left join person v on v.community_id = c.community_id and v.id = c.verified_by_id and v.left_at is null and v.suspended_at is null
        and v.role in ('moderator', 'admin')
    where c.community_id = ${community.id} ${only} and (c.left_at is not null or c.stale_at is not null
      or (p.left_at is not null and (${RIGHT_AT} is null or ${RIGHT_AT} < p.left_at))
      or ((p.id is null or p.suspended_at is not null) and ${IS_OPEN}))
    order by ${isPointOfContact([], [], now)} desc, array_position(${[...WHY]}::text[], ${BECAUSE}), since, c.id`);
}
