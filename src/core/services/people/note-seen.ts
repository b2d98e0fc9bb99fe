import { sql, type Store } from "../store/store.ts";

/** Notes that a person was here today. Nobody waits for whoever holds them: it is noted the next time. */
export async function noteSeen(
  store: Store,
  { id: community, person_id: person }: { readonly id: string | null; readonly person_id: string | null },
  now: Date,
): Promise<void> {
  await store.statement(sql`
    update person p set seen_at = ${now} where (p.community_id, p.id) in (
      select o.community_id, o.id from person o where o.community_id = ${community} and o.id = ${person} for update skip locked) returning 1`);
}
