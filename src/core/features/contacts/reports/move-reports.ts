import type { Context } from "../../../kernel/commands/command.ts";
import { openReview, withdrawReview } from "../../../services/review/entries.ts";
import { sql, type Whole } from "../../../services/store/store.ts";

/** Has what people said of one contact be said of another, all or those ids of it, in the review queue as well. Returns the ids of what was moved. */
export async function moveReports(
  at: Whole<Context>,
  { from, to, only }: { readonly from: string; readonly to: string; readonly only?: readonly string[] },
): Promise<readonly string[]> {
  const { db, community } = at;
  const which = only === undefined ? sql`true` : sql`id = any(${[...only]}::text[])`;
  const moved = await db.$queryRaw<{ id: string }[]>(sql`
    update contact_report set contact_id = ${to} where community_id = ${community.id} and contact_id = ${from} and ${which} returning id`);
  if (moved.length > 0) for (const contact of [from, to]) await putInQueue(at, contact);
  return moved.map(({ id }) => id);
}

async function putInQueue(at: Whole<Context>, contactId: string): Promise<void> {
  const waiting = await at.db.contactReport.count({
    where: { communityId: at.community.id, contactId, settledAt: null, queuedAt: { not: null } },
  });
  if (waiting > 0) await openReview(at, "contact", contactId);
  else await withdrawReview(at, "contact", contactId);
}
