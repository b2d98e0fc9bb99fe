import { type Db, sql } from "../store/store.ts";
import type { DeliveryKind } from "./ledger.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** Lets what is being worded at this moment about a subject, by the key in its detail, be worded anew. */
export async function wordAnew(
  { db, community }: In,
  kind: DeliveryKind,
  subjectId: string,
  key: string,
): Promise<void> {
  await db.$executeRaw(sql`update delivery set state = 'planned', lease_until = null, leased_by = null
    where community_id = ${community.id} and subject_id = ${subjectId} and kind = ${kind} and state = 'claimed' and detail->>'key' = ${key}`);
}

/** Drops rows as cancelled; what is being handed to a platform at this very moment is still said. */
export async function cancelRows(
  { db, community, now }: In & { readonly now: Date },
  ids: readonly string[],
): Promise<void> {
  await db.$executeRaw(sql`update delivery set state = 'dropped', reason = 'cancelled', settled_at = ${now}, lease_until = null, leased_by = null
    where community_id = ${community.id} and id = any(${[...ids]}) and state <> 'sending'`);
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
