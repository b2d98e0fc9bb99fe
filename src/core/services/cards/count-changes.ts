import { sql, type Store } from "../store/store.ts";

/**
 * Counts up in cards what became different of their subjects, by what was committed, and forgets the notes of it. A card that somebody
 * holds at this moment is passed over: it is counted up the next time. So nobody waits for another here, whatever several do at once.
 */
export async function countChanges(store: Store): Promise<void> {
  await store.statement(sql`
    with held as (
      select c.community_id, c.id from card c where (c.community_id, c.id) in (select n.community_id, n.card_id from card_change n)
      order by c.community_id, c.id for update of c skip locked
    ), counted as (
      delete from card_change n using held h where n.community_id = h.community_id and n.card_id = h.id returning n.community_id, n.card_id
    ), ended as (
      delete from card_change n where n.id = any(array(
        select o.id from card_change o where not exists (select from card c where c.community_id = o.community_id and c.id = o.card_id)
        for update of o skip locked))
    )
    update card c set wanted = c.wanted + 1
    from (select distinct community_id, card_id from counted) changed
    where c.community_id = changed.community_id and c.id = changed.card_id`);
}
