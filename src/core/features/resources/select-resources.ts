import { wasRejected } from "../../services/review/entries.ts";
import { type Db, joinSql, sql } from "../../services/store/store.ts";
import type { ResourceEntry, ResourceKind } from "./resource.ts";

/** What resources are asked for besides words; an absent part asks for any. */
export interface ResourceFilter {
  readonly kind?: ResourceKind;
  readonly country?: string;
  readonly topic?: string;
  /** Language of the document. */
  readonly language?: string;
}

/** A piece of SQL. */
export type Sql = ReturnType<typeof sql>;

/** The condition that the resource `r` is no suggestion that was rejected. */
export const standing: Sql = sql`(r.published_at is not null or not ${wasRejected("resource", sql`r.community_id`, sql`r.id`)})`;

interface Row extends Omit<ResourceEntry, "url" | "country" | "summary" | "submittedById"> {
  readonly url: string | null;
  readonly country: string | null;
  readonly summary: string | null;
  readonly submittedById: string | null;
}

/** The resources with those ids in that order; ids of which the reader may not know are left out. */
export async function loadResources(db: Db, community: string, ids: readonly string[]): Promise<ResourceEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>(sql`
    select r.id, r.title, r.url, r.kind, r.country, r.language, r.summary, r.sharing, r.published_at is not null as published,
      r.submitted_by_id as "submittedById",
      array(select rt.topic_key from resource_topic rt where rt.community_id = r.community_id and rt.resource_id = r.id order by 1) as topics
    from resource r where r.community_id = ${community} and r.id in (${joinSql([...ids])})`);
  const byId = new Map(rows.map((r) => [r.id, r]));
  return ids
    .map((id) => byId.get(id))
    .filter((r) => r !== undefined)
    .map(entryOf);
}

function entryOf({ url, country, summary, submittedById, ...rest }: Row): ResourceEntry {
  return {
    ...rest,
    ...(url === null ? {} : { url }),
    ...(country === null ? {} : { country }),
    ...(summary === null ? {} : { summary }),
    ...(submittedById === null ? {} : { submittedById }),
  };
}
