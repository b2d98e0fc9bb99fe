import type { Context } from "../../../kernel/commands/command.ts";
import type { Meeting } from "../../meetings/feature.ts";

type In = Pick<Context, "db" | "community">;

/** What a row says whose meeting is not to be seen in that space any more. It stays, so that nothing turns it on again by itself. */
export const OFF = "off";

/** What a row says whose event is being made: it may be there already. */
export const MAKING = "making";

/** Where a meeting is shown. */
export interface Showcase {
  readonly platform: string;
  readonly space: string;
}

/**
 * Lets a meeting be seen as an event of a space's own, or no longer; false where that is so already. Only noted: the
 * platform is asked outside of the transaction, again and again until it is done.
 */
export async function setMirror(
  { db, community }: In,
  meeting: Pick<Meeting, "id">,
  { platform, space }: Showcase,
  on: boolean,
): Promise<boolean> {
  const key = { communityId: community.id, meetingId: meeting.id, occurrence: "", platform, spaceId: space };
  const found = await db.nativeEvent.findUnique({ where: { communityId_meetingId_occurrence_platform_spaceId: key } });
  if ((found !== null && found.says !== OFF) === on) return false;
  const row = { says: on ? "" : OFF, at: new Date(0) };
  await db.nativeEvent.upsert({
    where: { communityId_meetingId_occurrence_platform_spaceId: key },
    create: { ...key, ...row },
    update: row,
  });
  return true;
}
