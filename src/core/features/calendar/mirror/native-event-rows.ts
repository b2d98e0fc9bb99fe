import type { NativeEvent } from "../../../services/store/rows.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import { OFF } from "./mirror.ts";

// A platform is given less time than this; whoever finds a row untouched for longer may take it.
const LEASE_S = 60;

/** A meeting in one space, with its rows there: the one for "" says whether it is to be seen at all. */
export type NativeEventRows = Omit<NativeEvent, "label" | "openTo">;

type Key = Pick<NativeEventRows, "communityId" | "meetingId" | "occurrence" | "platform" | "spaceId">;

/** The row of that key, as a condition. */
export const at = (k: Key) =>
  sql`community_id = ${k.communityId} and meeting_id = ${k.meetingId} and occurrence = ${k.occurrence} and platform = ${k.platform} and space_id = ${k.spaceId}`;

/** The row of an event that is to be shown; made where it is not there yet. */
export async function begin(store: Store, key: Key): Promise<NativeEventRows> {
  await store.statement(sql`insert into native_event (community_id, meeting_id, occurrence, platform, space_id, says, at)
    values (${key.communityId}, ${key.meetingId}, ${key.occurrence}, ${key.platform}, ${key.spaceId}, '', 'epoch') on conflict do nothing returning 1`);
  return { ...key, externalId: null, says: "", at: new Date(0), lookedAt: null };
}

/** Takes a row for a minute, as it was read; false where another worker has it, or it is to be left alone for a while. */
export async function claimed(store: Store, row: NativeEventRows, says = row.says): Promise<boolean> {
  const rows =
    await store.statement(sql`update native_event set at = now() + make_interval(secs => ${LEASE_S}), says = ${says} where ${at(row)}
    and at <= now() and external_id is not distinct from ${row.externalId} and says = ${row.says} returning 1`);
  return rows.length > 0;
}

/** Notes what the platform shows by now. */
export const note = (store: Store, row: Key, { externalId, says }: Pick<NativeEventRows, "externalId" | "says">) =>
  store.statement(
    sql`update native_event set external_id = ${externalId}, says = case when says = ${OFF} then ${OFF} else ${says} end, at = now() where ${at(row)} returning 1`,
  );

/** Takes the row away: nothing is shown any more. */
export const forget = (store: Store, row: Key) =>
  store.statement(sql`delete from native_event where ${at(row)} returning 1`);

// Whoever says that they are interested is seen here within so many seconds; a platform is asked for each event.
const LOOK_S = 120;

/** Takes the next look at who is interested, for one worker; false where it is too early for that. */
export async function lookIsDue(store: Store, row: Key): Promise<boolean> {
  const rows = await store.statement(sql`
    update native_event set looked_at = now() where ${at(row)}
      and (looked_at is null or looked_at <= now() - make_interval(secs => ${LOOK_S})) returning 1`);
  return rows.length > 0;
}

/** Nothing counts by who is interested in it: it was looked at by nobody. */
export const noLook = (store: Store, row: Key) =>
  store.statement(sql`update native_event set looked_at = null where ${at(row)} returning 1`);
