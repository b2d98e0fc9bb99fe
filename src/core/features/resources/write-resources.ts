import type { Saving } from "../../services/store/saving.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { ResourceInput } from "./resource.ts";
import { columnsOf, titleRows } from "./resource-columns.ts";

/** A resource to be written. */
export interface ResourceRow {
  readonly id: string;
  /** Whether it was stored before. */
  readonly stored: boolean;
  readonly resource: ResourceInput;
}

/** Writes published resources with their topics and titles, in a handful of statements however many there are. */
export async function writeResources(db: Db, { community, now }: Saving, rows: readonly ResourceRow[]): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map(({ id, resource }) => ({ id, ...columnsOf(resource) }));
  await db.$executeRaw(sql`
    insert into resource (community_id, id, title, url, kind, country, body, year, adopted_on, in_force_on, language, languages, summary,
      pillar_key, crimes, citation, court, case_number, outcome, legal_status, status_as_of, replaced_by_id, source, read_on, sharing,
      folded, created_at, published_at)
    select ${community}, r.id, r.title, r.url, r.kind, r.country, r.body, r.year, r."adoptedOn", r."inForceOn", r.language, r.languages,
      r.summary, r."pillarKey", r.crimes, r.citation, r.court, r."caseNumber", r.outcome, r."legalStatus", r."statusAsOf", r."replacedById",
      r.source, r."readOn", r.sharing, r.folded, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) r(id text, title text, url text, kind text, country text, body text, year smallint,
      "adoptedOn" date, "inForceOn" date, language text, languages text[], summary text, "pillarKey" text, crimes text[], citation text,
      court text, "caseNumber" text, outcome text, "legalStatus" text, "statusAsOf" date, "replacedById" text, source text, "readOn" date,
      sharing text, folded text)
    on conflict (community_id, id) do update set (title, url, kind, country, body, year, adopted_on, in_force_on, language, languages, summary,
      pillar_key, crimes, citation, court, case_number, outcome, legal_status, status_as_of, replaced_by_id, source, read_on, sharing, folded,
      changed_at) = (excluded.title, excluded.url, excluded.kind, excluded.country, excluded.body, excluded.year, excluded.adopted_on,
      excluded.in_force_on, excluded.language, excluded.languages, excluded.summary, excluded.pillar_key, excluded.crimes, excluded.citation,
      excluded.court, excluded.case_number, excluded.outcome, excluded.legal_status, excluded.status_as_of, excluded.replaced_by_id,
      excluded.source, excluded.read_on, excluded.sharing, excluded.folded, excluded.created_at)`);
  await writeParts(db, community, rows);
}

/** Writes the topics and titles of resources whose rows are there. */
export async function writeParts(db: Db, communityId: string, rows: readonly ResourceRow[]): Promise<void> {
  const where = { communityId, resourceId: { in: rows.filter((r) => r.stored).map((r) => r.id) } };
  if (where.resourceId.in.length > 0) {
    await db.resourceTopic.deleteMany({ where });
    await db.resourceTitle.deleteMany({ where });
  }
  const topics = rows.flatMap(({ id, resource }) =>
    [...new Set(resource.topics)].map((topicKey) => ({ communityId, resourceId: id, topicKey })),
  );
  const titles = rows.flatMap(({ id, resource }) =>
    titleRows(resource).map((title) => ({ communityId, resourceId: id, ...title })),
  );
  if (topics.length > 0) await db.resourceTopic.createMany({ data: topics });
  if (titles.length > 0) await db.resourceTitle.createMany({ data: titles });
}
