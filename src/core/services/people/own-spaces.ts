import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";

/** A community that an account is known in, and the platform's id of the space of it that the account used last. */
export interface OwnSpace {
  readonly space: string;
  readonly name: string;
  /** Its owner chose it, and no other since. */
  readonly chosen: boolean;
}

/** The communities of an account, where what it asks for names no space: the one that its owner chose first, then the one used last. */
export async function ownSpaces(store: Store, platform: PlatformName, user: string): Promise<OwnSpace[]> {
  const rows = await store.statement<{ space: string; name: string; chosen: Date | null }>(sql`
    select s.external_id as space, c.name, h.chosen_at as chosen from handle h
    join community c on c.id = h.community_id
    cross join lateral (
      select s.external_id from space s
      where s.community_id = h.community_id and s.platform = h.platform and s.external_id = any(h.spaces)
      order by array_position(h.spaces, s.external_id) desc, s.external_id limit 1) s
    where h.platform = ${platform} and h.external_id = ${user} and h.left_at is null
    order by h.chosen_at desc nulls last, h.came_at desc nulls last, c.name, c.id`);
  return rows.map(({ space, name, chosen }, i) => ({ space, name, chosen: i === 0 && chosen !== null }));
}

/** Remembers which community somebody chose, by one of its spaces, in place of any other; false where the account is not known in it. */
export async function chooseSpace(
  store: Store,
  { platform, user, space }: { readonly platform: PlatformName; readonly user: string; readonly space: string },
  now: Date,
): Promise<boolean> {
  const rows = await store.statement(sql`
    update handle h set chosen_at = case when h.community_id = s.community_id then ${now}::timestamptz end
    from space s join handle own on own.community_id = s.community_id and own.platform = s.platform
    where s.platform = ${platform} and s.external_id = ${space} and own.external_id = ${user} and own.left_at is null
      and h.platform = ${platform} and h.external_id = ${user} returning 1`);
  return rows.length > 0;
}
