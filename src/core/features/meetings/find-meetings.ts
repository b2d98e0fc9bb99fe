import type { Context } from "../../kernel/commands/command.ts";
import { fold } from "../../kernel/text/fold.ts";
import { Prisma } from "../../services/store/rows.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { currentOccurrence } from "./occurrence.ts";

/** Most meetings one look-up leads through. */
export const MOST_MEETINGS = 200;

/** A meeting that was found: `start` is its time under way or next, else its first, and `over` says which. */
export interface MeetingFound {
  readonly meeting: Meeting;
  readonly start: Date;
  readonly over: boolean;
}

/** Meetings ahead or past, not cancelled, that have all the words in their title, place or agenda and that the caller may see: the next first, what is over last. */
export async function findMeetings(
  { db, community, now }: Pick<Context, "db" | "community" | "caller" | "now">,
  words: string,
): Promise<MeetingFound[]> {
  const wanted = fold(words)
    .split(" ")
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const said = sql`m.folded || ' ' || ${folded("concat_ws(' ', m.place, m.agenda)")} || ' ' || coalesce((
    select ${folded("string_agg(concat_ws(' ', c.title, c.place, c.agenda), ' ')")} from occurrence_change c
    where c.community_id = m.community_id and c.meeting_id = m.id), '')`;
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m where m.community_id = ${community.id} and m.cancelled_at is null
      and ${joinSql(
        wanted.map((word) => sql`position(${word} in ${said}) > 0`),
        " and ",
      )}
    order by coalesce(m.ends_at > ${now}, true) desc, m.starts_at desc, m.id limit ${MOST_MEETINGS}`);
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: ids.map(({ id }) => id) } },
    include: WITH_CHANGES,
  });
  const found = meetings.map((meeting): MeetingFound => {
    const current = currentOccurrence(meeting, now);
    return { meeting, start: current?.start ?? meeting.startsAt, over: !current };
  });
  const ms = ({ start }: MeetingFound) => start.getTime();
  return found.sort((a, b) => Number(a.over) - Number(b.over) || (a.over ? ms(b) - ms(a) : ms(a) - ms(b)));
}

/** Text as `fold` makes it, near enough for searching: without accents and case. */
function folded(expression: string) {
  return Prisma.raw(
    `lower(regexp_replace(normalize(coalesce(${expression}, ''), NFKD), '[\\u0300-\\u036f]', '', 'g'))`,
  );
}
