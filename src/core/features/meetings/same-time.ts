import type { Context } from "../../kernel/commands/command.ts";
import { fold } from "../../kernel/text/fold.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { occurrencesOf } from "./occurrence.ts";

// More of one title are not looked through.
const MOST = 50;

/** Meetings of that title (accents and case aside) that are not cancelled and that the reader may see. */
export function meetingsTitled(
  { db, community }: Pick<Context, "db" | "community">,
  title: string,
): Promise<Meeting[]> {
  return db.meeting.findMany({
    where: { communityId: community.id, folded: fold(title), cancelledAt: null },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    include: WITH_CHANGES,
    take: MOST,
  });
}

/** Whether a meeting has a time that begins at that moment. */
export function beginsAt(meeting: Meeting, at: Date): boolean {
  const justBefore = new Date(at.getTime() - 1).toISOString();
  return occurrencesOf(meeting, { after: justBefore, until: at.toISOString(), limit: 1 }).length > 0;
}
