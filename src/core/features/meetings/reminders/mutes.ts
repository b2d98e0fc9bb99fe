import type { Db } from "../../../services/store/store.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { answerKey } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

type In = Pick<Context, "db" | "community" | "now">;

/** Under which key "stop reminding me" is kept: that of a time of a series, else "", for all of it. */
export function muteKey(meeting: Meeting, occurrence: Pick<Occurrence, "key"> | undefined): string {
  return occurrence === undefined ? "" : answerKey(meeting, occurrence.key);
}

/** What a person muted of a meeting: keys of times, "" for all of it. */
export async function mutesOf({ db, community }: In, meetingId: string, personId: string): Promise<Set<string>> {
  const rows = await db.mute.findMany({
    where: { communityId: community.id, meetingId, personId },
    select: { occurrence: true },
  });
  return new Set(rows.map(({ occurrence }) => occurrence));
}

/** Which of these meetings a person muted altogether. */
export async function mutedAltogether(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  personId: string,
  meetings: readonly string[],
): Promise<Set<string>> {
  const where = { communityId: community.id, personId, meetingId: { in: [...meetings] }, occurrence: "" };
  return new Set((await db.mute.findMany({ where })).map(({ meetingId }) => meetingId));
}

/** Mutes a time of a meeting, or for "" all of it, for a person; what is planned for them is dropped when its turn comes. */
export async function mute(
  { db, community, now }: In,
  meetingId: string,
  personId: string,
  key: string,
): Promise<void> {
  const row = { communityId: community.id, meetingId, occurrence: key, personId };
  await db.mute.createMany({ data: [{ ...row, at: now }], skipDuplicates: true });
}

/** Lifts what a person muted of a meeting under these keys. */
export async function unmute(
  { db, community }: In,
  meetingId: string,
  personId: string,
  keys: readonly string[],
): Promise<void> {
  await db.mute.deleteMany({
    where: { communityId: community.id, meetingId, personId, occurrence: { in: [...keys] } },
  });
}
