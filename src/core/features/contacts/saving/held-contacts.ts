import { type CommunityDb, sql } from "../../../services/store/store.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: string;
}

/**
 * Holds contacts until the end of the transaction, as `lockedContact` does with one, in one order: whoever changes, merges or takes out one of
 * them comes before, or after. What was read of them earlier may be no longer so.
 */
export async function holdContacts({ db, community }: In, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.$queryRaw(
    sql`select 1 from contact where community_id = ${community} and id = any(${[...ids]}::text[]) order by id for update`,
  );
}

/** Holds persons until the end of the transaction, so that none of them is erased meanwhile; returns those who are there. */
export async function holdPersons({ db, community }: In, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`select id from person where community_id = ${community} and id = any(${[...ids]}::text[]) order by id for key share`,
  );
  return new Set(rows.map(({ id }) => id));
}
