import { sql, type Store } from "../../store/store.ts";
import { digestOf } from "./digests.ts";
import { type Erasing, eraseOne } from "./erase-due.ts";

/** Erased persons, by digest, and when each was erased. */
export type ErasedList = ReadonlyMap<string, Date>;

/** Who was erased, as far as this database knows. */
export async function erasedIn(store: Store): Promise<ErasedList> {
  const rows = await store.statement<{ digest: string; at: Date }>(
    sql`select digest, at from erased order by at, digest`,
  );
  return new Map(rows.map(({ digest, at }) => [digest, at]));
}

/** Notes that they were erased, where this database does not know it: it was restored from before. */
export async function noteErased(store: Store, list: ErasedList): Promise<void> {
  await store.system((db) =>
    db.erased.createMany({ data: [...list].map(([digest, at]) => ({ digest, at })), skipDuplicates: true }),
  );
}

/** Erases again who was erased before and is there, as after a restore of an older back-up. Returns how many. */
export async function eraseAgain(at: Erasing): Promise<number> {
  const known = await erasedIn(at.store);
  if (known.size === 0) return 0;
  const persons = await at.store.statement<{ community: string; id: string }>(
    sql`select community_id as community, id from person order by community_id, id`,
  );
  let erased = 0;
  for (const one of persons)
    if (known.has(digestOf(one.community, one.id))) erased += (await eraseOne(at, one, () => true)) ? 1 : 0;
  return erased;
}
