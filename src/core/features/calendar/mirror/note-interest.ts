import type { PlatformName } from "../../../kernel/access/target.ts";
import { DeliveryError, type NativeEvents } from "../../../kernel/commands/transport.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Clock } from "../../../kernel/time/clock.ts";
import type { Store } from "../../../services/store/store.ts";
import { countInterest, endInterest, type Meeting } from "../../meetings/feature.ts";
import { timeOf } from "./mirrored-time.ts";
import { lookIsDue, noLook, type NativeEventRows } from "./native-event-rows.ts";

interface Noting {
  readonly store: Store;
  readonly clock: Clock;
  readonly seal: Seal;
}

interface Mirrored {
  readonly meeting: Meeting;
  readonly platform: PlatformName;
  readonly row: NativeEventRows;
}

/**
 * Counts who is interested in an event as maybe, and ends what counted. An event that repeats is passed over: interest in it says
 * nothing of any one time.
 */
export async function noteInterest(
  parts: Noting,
  community: string,
  { meeting, platform, row }: Mirrored,
  events: NativeEvents,
): Promise<void> {
  const { store, clock, seal } = parts;
  const time = timeOf(meeting, row);
  const { externalId, spaceId: space } = row;
  if (!time || externalId === null || time.start <= clock.now()) return;
  // Where it counts no longer, what counted ends.
  if (!events.interested) return row.lookedAt === null ? undefined : countNoMore(parts, community, row);
  if (!(await lookIsDue(store, row))) return;
  const interest = await events.interested(space, externalId).catch((error: unknown) => {
    if (error instanceof DeliveryError) return error.failure.kind;
    throw error;
  });
  // In an event that people took away there, nobody is interested.
  if (interest === "gone") return forgetInterest(parts, community, row);
  // Where the platform does not tell now, it is asked the next time.
  if (typeof interest === "string") return;
  const count = () =>
    store.asCommunity(community, "mirroring", (db) =>
      countInterest({ db, community: { id: community }, now: clock.now(), seal }, meeting.id, time, {
        ...interest,
        platform,
        space,
      }),
    );
  let more = true;
  while (more) more = await count();
}

async function countNoMore(parts: Noting, community: string, row: NativeEventRows): Promise<void> {
  await forgetInterest(parts, community, row);
  await noLook(parts.store, row);
}

/** Ends what counted by an event that was taken away before it was over. */
export function forgetInterest({ store, clock, seal }: Noting, community: string, row: NativeEventRows): Promise<void> {
  const { meetingId: id, occurrence, spaceId: space } = row;
  return store.asCommunity(community, "mirroring", (db) =>
    endInterest({ db, community: { id: community }, now: clock.now(), seal }, { id, occurrence, space }),
  );
}
