import { type CommunityDb, sql } from "../../services/store/store.ts";
import { awayNow } from "./available/away-now.ts";
import { isCurrent } from "./mandates/current.ts";

/** A contact of the directory, and whose it is. */
export interface AtPost {
  readonly contact: string;
  /** The person's id; null where it is nobody's here. */
  readonly person: string | null;
  readonly country: string;
  readonly organisation: string;
  /** Keys of the topics for which the country named it. */
  readonly poc: readonly string[];
  /** While it is away, or nobody here any more, who answers in its place and is there: by topic, the id of a person. */
  readonly instead: Readonly<Record<string, string>>;
}

/** Which contacts are asked for: with these ids; and those of people here, in these countries or organisations. */
export interface PostsAsked {
  readonly contacts?: readonly string[];
  readonly countries?: readonly string[];
  readonly organisations?: readonly string[];
}

/** Those contacts, whoever may see them: for what is asked of the people themselves. Of who has left the post only who answers in their place. */
export async function peopleAtPosts(
  { db, community, now }: { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date },
  { contacts = [], countries = [], organisations = [] }: PostsAsked,
): Promise<AtPost[]> {
  const away = await awayNow(db, community.id, now);
  const nobody = sql`not exists (select from person p where p.community_id = c.community_id and p.id = c.person_id
    and p.left_at is null and p.suspended_at is null)`;
  const gone = sql`(c.left_at is not null or ${away} or ${nobody})`;
  const deputies = sql`point_of_contact pc join contact d on d.community_id = pc.community_id and d.id = pc.deputy_id
    where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} and d.left_at is null and d.person_id is not null
      and d.id in (select c.id from contact c where c.community_id = ${community.id} and not (${away}))`;
  return db.$queryRaw<AtPost[]>(sql`
    select c.id as contact, case when c.left_at is null then c.person_id end as person, c.country, c.organisation,
      array(select pc.topic_key from point_of_contact pc
        where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} order by 1) as poc,
      case when ${gone} then coalesce((select jsonb_object_agg(pc.topic_key, d.person_id) from ${deputies}), '{}') else '{}' end as instead
    from contact c
    where c.community_id = ${community.id} and ((c.left_at is null and (c.id = any(${[...contacts]}::text[]) or (c.person_id is not null
      and (c.country = any(${[...countries]}::text[]) or lower(c.organisation) = any(${organisations.map((one) => one.toLowerCase())}::text[])))))
      or (c.country = any(${[...countries]}::text[]) and exists (select from ${deputies})))
    order by c.id`);
}

/** Who answers for a contact today: whose it is, and while it is away or gone its deputies, those for the topics first. */
export function whoAnswers({ person, instead }: AtPost, topics: readonly string[]): readonly string[] {
  const fitting = topics.flatMap((topic) => instead[topic] ?? []);
  const deputies = fitting.length > 0 ? fitting : Object.values(instead);
  if (deputies.length > 0) return [...new Set(deputies)];
  return person === null ? [] : [person];
}
