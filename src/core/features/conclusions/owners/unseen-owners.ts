import { asCommunity, type Db } from "../../../services/store/store.ts";
import { contactNames } from "./owner-columns.ts";

/**
 * The numbers under which a conclusion has owners beside those that were found: contacts that the reader may not see. Contacts that
 * are not there any more are nobody's any more, and go.
 */
export function unseenOwners(
  db: Db,
  where: { readonly communityId: string; readonly conclusionId: string },
  found: readonly { readonly number: number }[],
): Promise<ReadonlySet<number>> {
  return asCommunity({ db }, "unique", async ({ db: all }) => {
    const unseen = await all.conclusionOwner.findMany({
      where: { ...where, number: { notIn: found.map(({ number }) => number) } },
    });
    const there = await contactNames(all, where.communityId, unseen);
    const gone = unseen.flatMap(({ contactId, number }) =>
      contactId === null || there.has(contactId) ? [] : [number],
    );
    if (gone.length > 0) await all.conclusionOwner.deleteMany({ where: { ...where, number: { in: gone } } });
    return new Set(unseen.map(({ number }) => number).filter((number) => !gone.includes(number)));
  });
}
