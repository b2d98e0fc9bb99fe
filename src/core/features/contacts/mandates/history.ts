import { type Db, sql } from "../../../services/store/store.ts";
import { stillOn } from "./current.ts";

/** That somebody was, or is, a point of contact. */
export interface HeldMandate {
  readonly topic: string;
  readonly holder: string;
  /** Days as "2026-12-03". */
  readonly since: string | null;
  readonly until: string | null;
  readonly namedBy: string | null;
  readonly note: string | null;
  /** Who answered in their place, as they were called: whom the reader may see; null for others. */
  readonly deputy: string | null;
  readonly recordedAt: Date;
  /** Who recorded it; null where an import did, or nobody knows any more. */
  readonly recordedBy: string | null;
  readonly endedAt: Date | null;
  /** When whoever named it last said that it is still so. */
  readonly confirmedAt: Date | null;
}

// A phone's screen or two.
const MOST = 20;

/** Who had the mandates that a contact has, or had, as far as the reader may see it: the newest first. Whoever may see every contact is told of deputies who are gone, too. */
export const mandateHistory = (db: Db, community: string, contact: string, seesAll: boolean): Promise<HeldMandate[]> =>
  db.$queryRaw<HeldMandate[]>(heldBefore(community, contact, seesAll));

const heldBefore = (community: string, contact: string, seesAll: boolean) => sql`
    select m.topic_key as topic, m.holder, m.since::text, m.until::text, m.named_by as "namedBy", m.note, m.recorded_at as "recordedAt",
      case when ${seesAll} or exists (select from contact d where d.community_id = m.community_id
        and (d.id = m.deputy_id or (d.former_ids <> '{}' and m.deputy_id = any(d.former_ids)))) then m.deputy end as deputy,
      p.name as "recordedBy", m.ended_at as "endedAt", m.confirmed_at as "confirmedAt"
    from mandate m left join person p on p.community_id = m.community_id and p.id = m.recorded_by_id
    where m.community_id = ${community} and exists (select from mandate o where o.community_id = m.community_id
      and o.contact_id = ${contact} and o.country = m.country and o.topic_key = m.topic_key)
    order by m.topic_key, m.ended_at desc nulls first, m.recorded_at desc limit ${MOST}`;

/** The condition that there is more to tell of them than who has them now. */
export const isHistory = (community: string, contact: string, now: Date): ReturnType<typeof sql> =>
  sql`exists (select from (${heldBefore(community, contact, true)}) h where h."endedAt" is not null or h.until < ${stillOn(now)})`;
