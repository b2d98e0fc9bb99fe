import type { Asking } from "../../../services/questions/ask.ts";
import { sql } from "../../../services/store/store.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { followedQuestion } from "./answering.ts";
import { isWanted } from "./matching.ts";
import { type FollowedResources, wantedIn } from "./wanted.ts";

/** What is new for one subscription of somebody, the latest first; what is new for several stands with the one that they asked for first. */
interface NewFor {
  readonly wanted: FollowedResources;
  readonly entries: readonly ResourceEntry[];
}

/** Of what was new for a person, what the reader may see and the person still wants, by subscription. */
export async function stillWanted(
  context: Asking & { readonly now: Date },
  terms: readonly Term[],
  { person, resources }: { readonly person: string; readonly resources: readonly string[] },
): Promise<NewFor[]> {
  const { db, community } = context;
  const rows = await db.$queryRaw<(Parameters<typeof wantedIn>[0] & { ids: string[] })[]>(sql`
    select s.kind, s.country, s.topic_key as "topicKey", s.crime, s.language, s.words,
      array_agg(r.id order by r.published_at desc, r.id) as ids
    from resource_subscription s join resource r on r.community_id = s.community_id and r.id = any(${[...resources]}::text[])
      and r.published_at is not null and ${isWanted}
    where s.community_id = ${community.id} and s.person_id = ${person}
    group by s.community_id, s.person_id, s.kind, s.country, s.topic_key, s.crime, s.language, s.words, s.words_key, s.since
    order by s.since, s.kind, s.country, s.topic_key, s.crime, s.language, s.words`);
  const told = new Set<string>();
  const found: NewFor[] = [];
  for (const { ids, ...row } of rows) {
    const whole =
      row.words === "" ? new Set(ids) : await (await followedQuestion(context, terms, row.words)).answeredBy(ids);
    const own = ids.filter((id) => whole.has(id) && !told.has(id));
    for (const id of own) told.add(id);
    if (own.length > 0) found.push({ wanted: wantedIn(row), entries: await loadResources(db, community.id, own) });
  }
  return found;
}
