import { CRIMES } from "../../services/taxonomy/crimes.ts";
import { wasRejected } from "../../services/review/entries.ts";
import type { Prisma } from "../../services/store/rows.ts";
import { type Db, sql, type Sql } from "../../services/store/store.ts";
import { LEGAL_STATUSES, RESOURCE_KINDS, type ResourceEntry } from "./resource.ts";

/** The condition that the resource `r` is no suggestion that was rejected. */
export const standing: Sql = sql`(r.published_at is not null or not ${wasRejected("resource", sql`r.community_id`, sql`r.id`)})`;

type Row = Prisma.ResourceGetPayload<object>;

/** The resources with those ids in that order; ids of which the reader may not know are left out. */
export async function loadResources(db: Db, community: string, ids: readonly string[]): Promise<ResourceEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.resource.findMany({ where: { communityId: community, id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return entriesOf(
    db,
    community,
    ids.map((id) => byId.get(id)).filter((row) => row !== undefined),
  );
}

/** Resources as they are kept, of their rows. */
export async function entriesOf(db: Db, communityId: string, rows: readonly Row[]): Promise<ResourceEntry[]> {
  if (rows.length === 0) return [];
  const beside = await db.$queryRaw<Beside[]>(sql`
    select r.id, array(select t.topic_key from resource_topic t where t.community_id = ${communityId} and t.resource_id = r.id order by 1) as topics,
      (select coalesce(jsonb_agg(jsonb_build_array(t.language, t.title) order by t.language), '[]')
        from resource_title t where t.community_id = ${communityId} and t.resource_id = r.id) as titles
    from unnest(${rows.map(({ id }) => id)}::text[]) r(id)`);
  const byId = new Map(beside.map((one) => [one.id, one]));
  return rows.map((row) => {
    const { topics = [], titles = [] } = byId.get(row.id) ?? {};
    return { ...ownOf(row), topics, titles: Object.fromEntries(titles) };
  });
}

/** What is filed of a resource in rows of their own. */
interface Beside {
  readonly id: string;
  readonly topics: readonly string[];
  /** Each with its language before it. */
  readonly titles: readonly (readonly [language: string, title: string])[];
}

function ownOf(row: Row): Omit<ResourceEntry, "topics" | "titles"> {
  return {
    ...{ id: row.id, title: row.title, language: row.language, sharing: row.sharing, languages: row.languages },
    kind: RESOURCE_KINDS.find((one) => one === row.kind) ?? "study",
    legalStatus: LEGAL_STATUSES.find((one) => one === row.legalStatus) ?? "unknown",
    crimes: CRIMES.filter((one) => row.crimes.includes(one)),
    published: row.publishedAt !== null,
    ...present({ url: row.url, country: row.country, body: row.body, year: row.year, summary: row.summary }),
    ...present({ pillar: row.pillarKey, citation: row.citation, court: row.court, caseNumber: row.caseNumber }),
    ...present({ outcome: row.outcome, replacedBy: row.replacedById, source: row.source }),
    ...present({ adoptedOn: dayOf(row.adoptedOn), inForceOn: dayOf(row.inForceOn) }),
    ...present({ statusAsOf: dayOf(row.statusAsOf), readOn: dayOf(row.readOn) }),
    ...present({ submittedById: row.submittedById, changedAt: row.changedAt }),
  };
}

const dayOf = (stored: Date | null): string | null => stored && stored.toISOString().slice(0, 10);

type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** Without what is null. */
const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;
