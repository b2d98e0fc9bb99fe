import type { SaidByField } from "../../../services/review/subject.ts";
import type { Db } from "../../../services/store/store.ts";

/** What of a contact, or of what it has become part of, tells whether it was changed since a card of it was shown; undefined where there is none. */
export async function saidOfContact(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  id: string,
): Promise<SaidByField | undefined> {
  const where = { communityId: community.id, OR: [{ id }, { formerIds: { has: id } }] };
  const found = await db.contact.findFirst({ where, select: { updatedAt: true } });
  return found ? { changed: found.updatedAt.toISOString() } : undefined;
}
