import { asCommunity, type Db } from "../../../services/store/store.ts";
import { contactNames } from "./owner-columns.ts";

/**
 * Takes away owners that are contacts which are not there any more: beside those that were found. Returns the numbers under which the
 * others stand, which the reader may not see.
 */
export function dropGoneOwners(
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
