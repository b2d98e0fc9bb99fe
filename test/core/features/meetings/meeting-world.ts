import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { scheduleMeeting, type MeetingInput } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import type { World } from "../../../support/world.ts";

/** Adds members "p1", "p2", … to a world, in the console. */
export async function addMembers(w: World, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, i) => `p${i + 1}`);
  const communityId = w.community;
  await w.db(async (db) => {
    await db.person.createMany({
      data: names.map((id) => ({
        communityId,
        id,
        name: `Person ${id.slice(1)}`,
        role: "member",
        createdAt: w.clock.now(),
      })),
    });
    await db.handle.createMany({
      data: names.map((id) => ({ communityId, platform: "console", externalId: id, personId: id })),
    });
  });
  return names;
}

/** Schedules a meeting of the moderator's: tomorrow at 15:00 in Mexico City where nothing else is said. */
export async function addMeeting(w: World, input: Partial<MeetingInput> = {}): Promise<string> {
  const meeting = await w.db((db) =>
    scheduleMeeting(
      { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
      {
        title: "Board call",
        startsLocal: "2026-11-25T15:00",
        zone: "America/Mexico_City",
        startsAt: new Date("2026-11-25T21:00:00Z"),
        minutes: 60,
        organiserId: "c1moderator",
        leads: [],
        channel: { platform: "console", space: "test", address: "channel", recipient: "general" },
        ...input,
      },
    ),
  );
  return meeting.id;
}

/** A button of a view by its label; throws where there is none. */
export function button(view: View | undefined, label: string): Action {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(view)}`);
  return found;
}

/** What came by direct message, as "recipient: title". */
export const toldTo = (posts: readonly Post[]): string[] =>
  posts
    .filter((p) => p.to.address === "direct")
    .map((p) => `${p.to.recipient}: ${p.view.title ?? plain(p).split("\n")[0]}`);

/** A post as its reader sees it. */
export const plain = (post: Post): string =>
  toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at });
