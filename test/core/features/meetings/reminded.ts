import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Answer } from "../../../../src/core/features/meetings/participants/answers.ts";
import { scheduleMeeting, type MeetingInput } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import type { Meeting } from "../../../../src/core/features/meetings/meeting.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import type { World } from "../../../support/world.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Wednesday, 25 November 2026, 15:00 in Mexico City: 30 hours after the worlds of these tests begin. */
export const START = new Date("2026-11-25T21:00:00Z");

/** Schedules a call at START in #general, which invites everybody unless said otherwise. */
export async function call(
  w: World,
  input: Partial<MeetingInput> = {},
  invites: readonly { kind: string; value: string }[] = [{ kind: "everyone", value: "" }],
): Promise<Meeting> {
  return w.db(async (db) => {
    const meeting = await scheduleMeeting(
      { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
      {
        title: "Call",
        startsLocal: "2026-11-25T15:00",
        zone: "America/Mexico_City",
        startsAt: START,
        minutes: 60,
        leads: [60],
        channel: { platform: "console", space: "test", address: "channel", recipient: "general" },
        ...input,
      },
    );
    await db.invitation.createMany({
      data: invites.map((i) => ({ communityId: w.community, meetingId: meeting.id, ...i })),
    });
    return meeting;
  });
}

/** Records what a persona has answered. */
export async function answer(
  w: World,
  meeting: Meeting,
  who: string,
  answered: Answer,
  occurrence = "",
): Promise<void> {
  const row = {
    communityId: w.community,
    meetingId: meeting.id,
    occurrence,
    personId: `c1${who}`,
    answer: answered,
    answeredAt: w.clock.now(),
  };
  const where = {
    communityId_meetingId_occurrence_personId: {
      communityId: w.community,
      meetingId: meeting.id,
      occurrence,
      personId: row.personId,
    },
  };
  await w.db((db) => db.rsvp.upsert({ where, create: row, update: row }));
}

/** Moves the clock to a moment. */
export function goTo(w: World, at: Date): void {
  w.clock.forward(at.getTime() - w.clock.now().getTime());
}

/** Posts as "#channel: first line" or "@person: first line". */
export function heads(posts: readonly Post[]): string[] {
  return posts
    .map((p) => `${p.to.address === "direct" ? "@" : "#"}${p.to.recipient}: ${plain(p).split("\n")[0] ?? ""}`)
    .sort();
}

export const plain = (post: Post): string =>
  toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at });
