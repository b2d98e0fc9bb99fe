import type { Target } from "../../kernel/access/target.ts";
import { type Db, sql } from "../../services/store/store.ts";

/** How many meetings have reminders planned for their channels in a space: a wave stands for the message to its meeting's channel. */
export async function remindersThere(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  { platform, space }: Pick<Target, "platform" | "space">,
): Promise<number> {
  const [waves] = await db.$queryRaw<{ count: number }[]>(sql`
    select count(distinct d.subject_id)::int as count from delivery d join meeting m on m.community_id = d.community_id and m.id = d.subject_id
    where d.community_id = ${community.id} and d.kind = 'wave' and d.state = 'planned' and m.platform = ${platform} and m.space_id = ${space}`);
  return waves?.count ?? 0;
}
