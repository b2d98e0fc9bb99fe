import type { Context } from "../../kernel/commands/command.ts";
import { wordSet } from "../../kernel/text/word-set.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";
import type { Word } from "../../services/questions/reading/words.ts";

const MEETING = wordSet(
  `meeting meetings call session reunion llamada sesion junta reuniao chamada sessao seance appel`,
);
const LAST = wordSet("last latest previous ultima ultimo pasada anterior passada derniere precedente");

/** The meeting of which conclusions were drawn last, of those the caller may see. */
export async function lastMeetingId({ db, community }: Pick<Context, "db" | "community">): Promise<string | undefined> {
  const newest = await db.conclusion.findFirst({
    where: { communityId: community.id, withdrawnAt: null, meetingId: { not: null } },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    select: { meetingId: true },
  });
  return newest?.meetingId ?? undefined;
}

// What a meeting concludes is recorded within its day.
const DAY_MS = 24 * 3_600_000;

/** Since when what the last meeting concluded was: that one, or the last time of a meeting that is named; undefined where there is none. */
export async function sinceLastMeeting(
  { db, community }: Pick<Context, "db" | "community">,
  meeting?: string,
): Promise<Date | undefined> {
  const newest = await db.conclusion.findFirst({
    where: { communityId: community.id, withdrawnAt: null, meetingId: meeting ?? { not: null } },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    select: { concludedAt: true },
  });
  return newest ? new Date(newest.concludedAt.getTime() - DAY_MS) : undefined;
}

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
