import type { Context } from "../../../kernel/commands/command.ts";
import { sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";

/** What took the place of resources is called, by their ids, in the reader's language; of what the reader may not know of nothing is said. */
export async function successorTitles(
  { db, community, format }: Pick<Context, "db" | "community" | "format">,
  resources: readonly Pick<ResourceEntry, "id" | "replacedBy">[],
): Promise<ReadonlyMap<string, string>> {
  const replaced = resources.flatMap(({ id, replacedBy }) => (replacedBy === undefined ? [] : [{ id, replacedBy }]));
  if (replaced.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; title: string }[]>(sql`
    select r.id, coalesce(t.title, r.title) as title from resource r
      left join resource_title t on t.community_id = r.community_id and t.resource_id = r.id and t.language = ${format.language}
    where r.community_id = ${community.id} and r.id = any(${replaced.map(({ replacedBy }) => replacedBy)}::text[])`);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return new Map(
    replaced.flatMap(({ id, replacedBy }) => {
      const title = titles.get(replacedBy);
      return title === undefined ? [] : [[id, title] as const];
    }),
  );
}
