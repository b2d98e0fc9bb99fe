import { type CommunityDb, sql } from "../../services/store/store.ts";
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
}

/** Which contacts are asked for: with these ids; and those of people here, in these countries or organisations. */
export interface PostsAsked {
  readonly contacts?: readonly string[];
  readonly countries?: readonly string[];
  readonly organisations?: readonly string[];
}

/** Those contacts, whoever may see them: for what is asked of the people themselves. */
export function peopleAtPosts(
  { db, community, now }: { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date },
  { contacts = [], countries = [], organisations = [] }: PostsAsked,
): Promise<AtPost[]> {
  return db.$queryRaw<AtPost[]>(sql`
    select c.id as contact, c.person_id as person, c.country, c.organisation,
      array(select pc.topic_key from point_of_contact pc
        where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} order by 1) as poc
    from contact c
    where c.community_id = ${community.id} and c.left_at is null and (c.id = any(${[...contacts]}::text[]) or (c.person_id is not null
      and (c.country = any(${[...countries]}::text[]) or lower(c.organisation) = any(${organisations.map((one) => one.toLowerCase())}::text[]))))
    order by c.id`);
}
