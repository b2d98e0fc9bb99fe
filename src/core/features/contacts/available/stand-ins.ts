import { valuesOf } from "../../../services/questions/reading/condition.ts";
import { type Db, joinSql, sql } from "../../../services/store/store.ts";
import type { AskedContacts } from "../asked.ts";
import { awayNow } from "./away-now.ts";
import { isCurrent } from "../mandates/current.ts";

/** A point of contact that is away today or has left, and the deputy who answers meanwhile: by id, and what both are called. */
export interface StandIn {
  readonly id: string;
  readonly deputy: string;
  readonly holder: string;
  /** Whether it has left the post. */
  readonly left: boolean;
}

// More than these are no answer that is read at a glance.
const MOST = 3;

/**
 * Who answers for the points of contact of the country that a question names, for its topic where it names one, while these are
 * away, or have left the post. Nobody where it asks for more than that: a deputy may not meet it.
 */
export async function standIns(
  { db, community, now }: { readonly db: Db; readonly community: string; readonly now: Date },
  asked: AskedContacts,
): Promise<readonly StandIn[]> {
  const { countries, topics } = asked;
  if (countries.length === 0 || (topics.length === 0 && !asked.poc) || asked.noPoc || !isPlain(asked)) return [];
  const away = await awayNow(db, community, now);
  const topic = topics.length === 0 ? sql`true` : sql`pc.topic_key in (${joinSql([...topics])})`;
  const among = (condition: typeof away) =>
    sql`(select c.id from contact c where c.community_id = ${community} and ${condition})`;
  return db.$queryRaw<StandIn[]>(sql`
    select d.id, min(d.name) as deputy, min(h.name) as holder, bool_and(h.left_at is not null) as "left"
    from point_of_contact pc
    join contact h on h.community_id = pc.community_id and h.id = pc.contact_id
    join contact d on d.community_id = pc.community_id and d.id = pc.deputy_id
    where pc.community_id = ${community} and pc.country in (${joinSql([...countries])}) and ${topic} and ${isCurrent(now)}
      and h.id in ${among(sql`(c.left_at is not null or ${away})`)} and d.id in ${among(sql`c.left_at is null and not (${away})`)}
    group by d.id order by min(d.folded), d.id limit ${MOST}`);
}

/** Whether countries and topics are all that is asked for. */
const isPlain = ({ conditions, options, telling, initials }: AskedContacts): boolean =>
  telling.length + initials.length === 0 &&
  conditions.every((one) => valuesOf(one, "country").length + valuesOf(one, "topic").length > 0) &&
  options.every((label) => label.startsWith("country:") || label.startsWith("topic:"));
