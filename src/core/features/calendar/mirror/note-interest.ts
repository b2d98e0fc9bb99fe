import type { PlatformName } from "../../../kernel/access/target.ts";
import { DeliveryError, type NativeEvents } from "../../../kernel/commands/transport.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Clock } from "../../../kernel/time/clock.ts";
import type { Store } from "../../../services/store/store.ts";
import { countInterest, endInterest, type Meeting } from "../../meetings/feature.ts";
import { timeOf } from "./mirrored-time.ts";
import { lookIsDue, type Row } from "./native-event-rows.ts";

interface Noting {
  readonly store: Store;
  readonly clock: Clock;
  readonly seal: Seal;
}

interface Mirrored {
  readonly meeting: Meeting;
  readonly platform: PlatformName;
  readonly row: Row;
}

/**
 * Counts who is interested in an event as maybe, and ends what counted. An event that repeats is passed over: interest in it says
 * nothing of any one time.
 */
export async function noteInterest(
  { store, clock, seal }: Noting,
  community: string,
  { meeting, platform, row }: Mirrored,
  events: NativeEvents,
): Promise<void> {
  const time = timeOf(meeting, row);
  const { externalId, spaceId } = row;
  if (!events.interested || !time || externalId === null || time.start <= clock.now()) return;
  if (!(await lookIsDue(store, row))) return;
  const interest = await events.interested(spaceId, externalId).catch((error: unknown) => {
    if (error instanceof DeliveryError) return undefined;
    throw error;
  });
  // Where the platform does not tell now, it is asked the next time.
  if (!interest) return;
  await store.asCommunity(community, "mirroring", (db) =>
    countInterest({ db, community: { id: community }, now: clock.now(), seal }, meeting.id, time, {
      ...interest,
      platform,
    }),
  );
}

/** Ends what counted by an event that was taken away before it was over. */
export function forgetInterest({ store, clock, seal }: Noting, community: string, row: Row): Promise<void> {
  return store.asCommunity(community, "mirroring", (db) =>
    endInterest({ db, community: { id: community }, now: clock.now(), seal }, row.meetingId, row.occurrence),
  );
}
