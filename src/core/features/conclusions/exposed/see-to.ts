import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { sql } from "../../../services/store/store.ts";

/**
 * Takes a conclusion, or all of them, off the list of those that moderators have to see to, and returns how many. Of two who
 * do so at the same moment, one does, and it is recorded once. Throws UserError where there is none any more.
 */
export async function seeTo(
  { db, community, audit }: Pick<Context, "db" | "community" | "audit">,
  conclusion: string | undefined,
): Promise<number> {
  const rows = await db.$queryRaw<{ id: string; posted: boolean }[]>(sql`
    delete from exposure where community_id = ${community.id} and (${conclusion ?? null}::text is null or conclusion_id = ${conclusion ?? null})
    returning conclusion_id as id, channel is not null as posted`);
  if (rows.length === 0) return refuse("exposure.seen");
  const ids = [...new Set(rows.map(({ id }) => id))].sort();
  for (const id of ids) {
    const posts = rows.filter((row) => row.id === id && row.posted).length;
    audit({ action: "exposure.done", subject: `conclusion:${id}`, detail: { posts } });
  }
  return ids.length;
}
