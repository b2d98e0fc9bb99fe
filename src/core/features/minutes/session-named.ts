import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { type Session, sessionIn, WITH_MEETING } from "./session.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Longest id, in characters. */
export const ID_MAX = 20;

type At = Pick<Context, "db" | "community" | "caller">;

// Of a meeting that the reader may see: of another one, nothing is found that could be joined.
const SEEN = { meeting: { id: { not: "" } } } as const;

/** The session with that id, of a meeting that the caller may see; refuses as if it were not there otherwise. */
export async function sessionNamed({ db, community }: At, id: string): Promise<Session> {
  return (
    (await db.session.findFirst({ where: { communityId: community.id, id, ...SEEN }, include: WITH_MEETING })) ??
    refuse("minutes.gone")
  );
}

/** The minutes that somebody asks to see: of a meeting the last, or those of one of its times; else those being taken in this channel, else its last. Refuses where there are none that they may see. */
export async function sessionToShow(at: At, meeting: string | undefined, key: string | undefined): Promise<Session> {
  const { db, community, caller } = at;
  const open = meeting === undefined ? await sessionIn(db, community.id, caller.here) : undefined;
  const { platform, space: spaceId, recipient: channel } = caller.here;
  const which = open
    ? { id: open.id }
    : meeting === undefined
      ? { platform, spaceId, channel }
      : { meetingId: meeting };
  const found = await db.session.findFirst({
    where: { communityId: community.id, ...which, ...(key === undefined ? {} : { occurrence: key }), ...SEEN },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    include: WITH_MEETING,
  });
  if (found) return found;
  if (meeting !== undefined) return refuse("minutes.none.yet");
  return refuse("minutes.none.here", { command: commandLine("minutes show") });
}
