import type { Context } from "../../../kernel/commands/command.ts";
import type { Asker } from "../../../services/questions/ask.ts";
import type { LabelTerm } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import { hadOf } from "./fullest.ts";

// What has less of the words of a title is something else.
const LEAST = 0.6;

interface Alike {
  /** The one that was asked for by its name. */
  readonly exact: string;
  /** What is found already. */
  readonly had: readonly string[];
  readonly labels: readonly LabelTerm[];
  readonly most: number;
}

/**
 * Ids of what is called much as the one that a question is the name of: its publication and approvals where it was asked for by its
 * initials. The reader's language is asked in where it has a title in that.
 */
export async function alikeTo(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  asker: Asker,
  { exact, had, labels, most }: Alike,
): Promise<string[]> {
  const [row] = await db.$queryRaw<{ title: string }[]>(sql`
    select coalesce(t.title, r.title) as title from resource r
    left join resource_title t on t.community_id = r.community_id and t.resource_id = r.id and t.language = ${caller.language}
    where r.community_id = ${community.id} and r.id = ${exact}`);
  if (row === undefined) return [];
  const named = await asker.read(row.title.replaceAll(/\s*\([^()]*\)/gu, ""));
  const { hits } = await asker.ask(named, { labels });
  return hits
    .filter((hit) => hadOf(hit, named.telling) >= named.telling.length * LEAST && !had.includes(hit.doc))
    .slice(0, most)
    .map(({ doc }) => doc);
}
