import type { Context } from "../../kernel/commands/command.ts";
import { wordSet } from "../../kernel/text/word-set.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const MEETING = wordSet(
  `meeting meetings call session reunion llamada sesion junta reuniao chamada sessao seance appel`,
);
const LAST = wordSet("last latest previous ultima ultimo pasada anterior passada derniere precedente");

type At = Pick<Context, "db" | "community" | "now">;

/** The meeting of which conclusions were drawn last, of those the caller may see. */
export const lastMeetingId = async (at: At): Promise<string | undefined> =>
  (await lastConcluded(at))?.meetingId ?? undefined;

/** Since when what the last meeting concluded was: that one, or the last time of a meeting that is named; undefined where there is none. */
export async function sinceLastMeeting(at: At, meeting?: string): Promise<Date | undefined> {
  const newest = await lastConcluded(at, meeting);
  // What a meeting concludes is recorded within its day.
  return newest ? new Date(newest.concludedAt.getTime() - DAY_MS) : undefined;
}

/** The last of a meeting, or of any; not what a clock noted that was ahead by mistake. */
const lastConcluded = ({ db, community, now }: At, meeting?: string) =>
  db.conclusion.findFirst({
    where: {
      ...{ communityId: community.id, withdrawnAt: null, meetingId: meeting ?? { not: null } },
      concludedAt: { lte: new Date(now.getTime() + DAY_MS) },
    },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    select: { concludedAt: true, meetingId: true },
  });

/** "The last meeting" in a question: that one, where there is one. */
export const lastMeeting =
  (id: string | undefined): Recogniser =>
  (words) =>
    id === undefined
      ? []
      : words.flatMap((_, at) => {
          const span = spanAt(words, at);
          return span === undefined ? [] : [{ ...span, meaning: { name: "meeting", values: [id] }, asWords: false }];
        });

function spanAt(words: readonly Word[], at: number): { from: number; to: number } | undefined {
  const isLast = (place: number) => LAST.has(words[place]?.folded ?? "");
  if (!MEETING.has(words[at]?.folded ?? "")) return undefined;
  if (isLast(at - 1)) return { from: at - 1, to: at + 1 };
  return isLast(at + 1) ? { from: at, to: at + 2 } : undefined;
}
