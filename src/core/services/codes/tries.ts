import type { PlatformName } from "../../kernel/access/target.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";
import { type Db, sql, type Store } from "../store/store.ts";

/** How many codes a space may try in an hour. */
export const TRIES_AN_HOUR = 5;

/** Notes one more try of a code from a space; false where it has had its tries for this hour. */
export async function mayTry(
  store: Store,
  { platform, space }: { readonly platform: PlatformName; readonly space: string },
  now: Date,
): Promise<boolean> {
  const over = new Date(now.getTime() - HOUR_MS);
  const [row] = await store.statement<{ tries: number }>(sql`
    insert into setup_try as t (platform, external_id, tries, since) values (${platform}, ${space}, 1, ${now})
    on conflict (platform, external_id) do update set
      tries = case when t.since <= ${over} then 1 else least(t.tries + 1, ${TRIES_AN_HOUR + 1}) end,
      since = case when t.since <= ${over} then ${now} else t.since end
    returning tries`);
  return (row?.tries ?? 0) <= TRIES_AN_HOUR;
}

/** Forgets the tries of a space that had the right code. */
export async function forgetTries(
  db: Db,
  { platform, space }: { readonly platform: PlatformName; readonly space: string },
): Promise<void> {
  await db.setupTry.deleteMany({ where: { platform, externalId: space } });
}
