import { formerIds } from "../../audit/persons/former-ids.ts";
import type { ChoreParts } from "../../chores/chore.ts";
import { heldForErasing } from "../../people/erasing/wish.ts";
import { sql } from "../../store/store.ts";
import { digestOf } from "./digests.ts";
import { erasePerson } from "./erase-person.ts";

interface Due {
  readonly community: string;
  readonly id: string;
}

/** What erasing needs. */
export type Erasing = Pick<ChoreParts, "store" | "clock" | "catalogue" | "seal" | "ids">;

/**
 * Erases everybody whose time to change their mind is over, each in a transaction of their own: whoever is killed in between
 * goes on with the next. The only administrator of a community waits until there is another. Returns how many were erased.
 */
export async function eraseDue(at: Erasing): Promise<number> {
  const due = await at.store.statement<Due>(sql`
    select community_id as community, id from person where erase_at <= ${at.clock.now()} order by erase_at, community_id, id`);
  let erased = 0;
  for (const one of due)
    erased += (await eraseOne(at, one, (eraseAt, now) => eraseAt !== null && eraseAt <= now)) ? 1 : 0;
  return erased;
}

/** Erases one, where they are still there and it is still wanted; notes by digests that they are. */
export function eraseOne(
  { store, clock, catalogue, seal, ids }: Erasing,
  { community: id, id: person }: Due,
  wanted: (eraseAt: Date | null, now: Date) => boolean,
): Promise<boolean> {
  const now = clock.now();
  return store.system(async (db) => {
    const at = { db, seal, now, ids, community: { id } };
    const held = await heldForErasing(at, person);
    if (!held || held.lastAdmin || !wanted(held.person.eraseAt, now)) return false;
    for (const one of await formerIds(at, person))
      await db.erased.createMany({ data: [{ digest: digestOf(id, one), at: now }], skipDuplicates: true });
    await erasePerson(at, catalogue, person);
    return true;
  });
}
