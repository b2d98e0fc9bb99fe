import { type Db, noSql, sql } from "../../store/store.ts";
import { carriedBy, release } from "../coalesce.ts";
import type { DeliveryKind, LedgerRow } from "../ledger.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** Lets what is being worded at this moment about a subject be worded anew, where a key is given by that key in its detail. */
export async function wordAnew(
  { db, community }: In,
  kind: DeliveryKind,
  subjectId: string,
  key?: string,
): Promise<void> {
  const which = key === undefined ? noSql : sql`and detail->>'key' = ${key}`;
  await db.$executeRaw(sql`update delivery set state = 'planned', lease_until = null, leased_by = null
    where community_id = ${community.id} and subject_id = ${subjectId} and kind = ${kind} and state = 'claimed' ${which}`);
}

/** Drops rows as cancelled; what is being handed to a platform at this very moment is still said. What they were to say for others, these say themselves. */
export async function cancelRows(
  { db, community, now }: In & { readonly now: Date },
  ids: readonly string[],
): Promise<void> {
  const rows = await db.$queryRaw<Pick<LedgerRow, "detail">[]>(sql`
    update delivery set state = 'dropped', reason = 'cancelled', settled_at = ${now}, lease_until = null, leased_by = null
    where community_id = ${community.id} and id = any(${[...ids]}) and state <> 'sending' returning detail`);
  const others = rows.flatMap(carriedBy).filter((id) => !ids.includes(id));
  await release(others, { db, community, now });
}

/** Lets rows wait again: those that were dropped, and those that are being worded. */
export async function replan({ db, community }: In, ids: readonly string[]): Promise<void> {
  await db.$executeRaw(sql`update delivery set state = 'planned', reason = null, settled_at = null, lease_until = null, leased_by = null
    where community_id = ${community.id} and id = any(${[...ids]}) and state <> 'sending'`);
}

/** Takes a row out as if it had never been planned; false where it is said already, or being said. */
export async function unplan({ db, community }: In, id: string): Promise<boolean> {
  const { count } = await db.delivery.deleteMany({
    where: { communityId: community.id, id, state: { in: ["planned", "claimed"] } },
  });
  return count > 0;
}

/** Turns rows about a subject over to another, or to other keys in their detail, under that path: those that `which` is true of. */
export async function moveRows(
  { db, community }: In,
  {
    from,
    to,
    path,
    keys,
    which,
  }: {
    readonly from: string;
    readonly to: string;
    readonly path: readonly string[];
    readonly keys: ReadonlyMap<string, string>;
    readonly which: ReturnType<typeof sql>;
  },
): Promise<void> {
  await db.$executeRaw(sql`
    update delivery set subject_id = ${to}, detail = jsonb_set(detail, ${[...path]}::text[], to_jsonb(k.now))
    from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as k (old, now)
    where community_id = ${community.id} and subject_id = ${from} and ${which} and detail #>> ${[...path]}::text[] = k.old`);
}

/**
 * Lets what is on its way to a channel about times of a subject become cards about other keys, of another subject too. What is just
 * being worded is waited for; in order of id, as everybody locks rows.
 */
export async function moveOnTheWay(
  { db, community }: In,
  { from, to, keys }: { readonly from: string; readonly to: string; readonly keys: ReadonlyMap<string, string> },
): Promise<void> {
  await db.$queryRaw(sql`select 1 from (
    select id from delivery where community_id = ${community.id} and subject_id = ${from} and state in ('planned', 'claimed', 'sending')
      and address = 'channel' and platform <> '' order by id for update) held`);
  await db.$executeRaw(sql`
    update delivery set detail = jsonb_set(jsonb_set(detail, '{card,time}', to_jsonb(k.now)), '{card,subject}', to_jsonb(${to}::text))
    from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as k (old, now)
    where community_id = ${community.id} and subject_id = ${from} and state = 'sending' and detail->'card'->>'time' = k.old`);
}
