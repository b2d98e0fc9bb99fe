import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { Db } from "../../services/store/store.ts";
import { type MinutesSession, sessionIn, WITH_MEETING } from "./session.ts";

/** Longest id, in characters. */
export const ID_MAX = 20;

type At = Pick<Context, "db" | "community" | "caller">;

// Of a meeting that the reader may see: of another one, nothing is found that could be joined.
const SEEN = { meeting: { id: { not: "" } } } as const;

/** The session with that id, of a meeting that the caller may see; refuses as if it were not there otherwise. */
export async function sessionNamed({ db, community }: At, id: string): Promise<MinutesSession> {
  return (
    (await db.session.findFirst({ where: { communityId: community.id, id, ...SEEN }, include: WITH_MEETING })) ??
    refuse("minutes.gone")
  );
}

/** Of what minutes are wanted: a meeting, by its id, and one of its times, by its key. */
export interface NamedMinutes {
  readonly meeting?: string;
  readonly time?: string;
}

/** The minutes that somebody asks to see: of a meeting the last, or those of one of its times; else those being taken in this channel, else its last. Undefined where there are none that they may see. */
export async function sessionToShow(
  { db, community, caller }: At,
  { meeting, time }: NamedMinutes,
): Promise<MinutesSession | undefined> {
  const open = meeting === undefined ? await sessionIn(db, community.id, caller.here) : undefined;
  const { platform, space: spaceId, recipient: channel } = caller.here;
  const which = open
    ? { id: open.id }
    : meeting === undefined
      ? { platform, spaceId, channel }
      : { meetingId: meeting };
  const found = await db.session.findFirst({
    where: { communityId: community.id, ...which, ...(time === undefined ? {} : { occurrence: time }), ...SEEN },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    include: WITH_MEETING,
  });
  return found ?? undefined;
}

/**
 * The last minutes of meetings of that title, or id, or of any, that were begun before a moment; undefined where there are none that the
 * reader may see.
 */
export async function lastSession(
  db: Db,
  community: string,
  { meeting: typed, before }: { readonly meeting?: string; readonly before?: Date },
): Promise<MinutesSession | undefined> {
  const title = { equals: typed?.trim() ?? "", mode: "insensitive" } as const;
  const found = await db.session.findFirst({
    where: {
      communityId: community,
      ...(before === undefined ? {} : { openedAt: { lt: before } }),
      ...(typed === undefined ? SEEN : { meeting: { OR: [{ id: typed }, { title }] } }),
    },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    include: WITH_MEETING,
  });
  return found ?? undefined;
}

// The same meeting has minutes of many times.
const LOOKED_AT = 30;

/** The last minutes of some meetings each, the newest first, of those that the caller may see; or the last of one meeting. */
export async function latestSessions(
  { db, community }: At,
  most: number,
  meetingId?: string,
): Promise<readonly MinutesSession[]> {
  const found = await db.session.findMany({
    where: { communityId: community.id, ...defined({ meetingId }), ...SEEN },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    take: LOOKED_AT,
    include: WITH_MEETING,
  });
  const same = (one: MinutesSession) => (meetingId === undefined ? one.meetingId : one.occurrence);
  return found.filter((one, i) => found.findIndex((o) => same(o) === same(one)) === i).slice(0, most);
}
