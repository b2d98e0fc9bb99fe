import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";

/** A person of a community, both by their ids. */
export interface CommunityPerson {
  readonly community: string;
  readonly person: string;
}

/** The accounts by which people are in the spaces of a platform, by the platform's ids; of who has left none. */
export async function accountsIn(
  store: Store,
  platform: PlatformName,
  people: readonly CommunityPerson[],
): Promise<{ readonly user: string; readonly space: string }[]> {
  if (people.length === 0) return [];
  return store.statement<{ user: string; space: string }>(sql`
    select distinct h.external_id as "user", s.space from unnest(${people.map(({ community }) => community)}::text[],
      ${people.map(({ person }) => person)}::text[]) p(community, person)
    join handle h on h.community_id = p.community and h.person_id = p.person
    cross join unnest(h.spaces) s(space)
    where h.platform = ${platform} and h.left_at is null order by 1, 2`);
}
