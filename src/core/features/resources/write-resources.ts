import { fold } from "../../kernel/text/fold.ts";
import type { Saving } from "../../services/store/saving.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { ResourceInput } from "./resource.ts";

/** A resource to be written. */
export interface ResourceRow {
  readonly id: string;
  /** Whether it was stored before. */
  readonly stored: boolean;
  readonly resource: ResourceInput;
}

/** Writes published resources with their topics, in a handful of statements however many there are. */
export async function writeResources(db: Db, { community, now }: Saving, rows: readonly ResourceRow[]): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map(({ id, resource: { topics: _topics, ...columns } }) => ({
    id,
    ...columns,
    folded: fold(columns.title),
  }));
  await db.$executeRaw(sql`
    insert into resource (community_id, id, title, url, kind, country, language, summary, sharing, folded, created_at, published_at)
    select ${community}, r.id, r.title, r.url, r.kind, r.country, r.language, r.summary, r.sharing, r.folded, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) r(id text, title text, url text, kind text, country text,
      language text, summary text, sharing text, folded text)
    on conflict (community_id, id) do update set title = excluded.title, url = excluded.url, kind = excluded.kind,
      country = excluded.country, language = excluded.language, summary = excluded.summary, sharing = excluded.sharing, folded = excluded.folded`);
  const before = rows.filter((r) => r.stored).map((r) => r.id);
  if (before.length > 0)
    await db.resourceTopic.deleteMany({ where: { communityId: community, resourceId: { in: before } } });
  const topics = rows.flatMap(({ id, resource }) =>
    [...new Set(resource.topics)].map((topicKey) => ({ communityId: community, resourceId: id, topicKey })),
  );
  if (topics.length > 0) await db.resourceTopic.createMany({ data: topics });
}
