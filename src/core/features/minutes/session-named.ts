import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { sql } from "../../services/store/store.ts";
import { findSession, type Session, sessionIn } from "./session.ts";

/** Longest id, in characters. */
export const ID_MAX = 20;

type At = Pick<Context, "db" | "community" | "caller">;

/** The session with that id, of a meeting that the caller may see; refuses as if it were not there otherwise. */
export async function sessionNamed({ db, community }: At, id: string): Promise<Session> {
  const seen = await db.$queryRaw<unknown[]>(sql`
    select 1 from session s join meeting m on m.community_id = s.community_id and m.id = s.meeting_id
    where s.community_id = ${community.id} and s.id = ${id}`);
  return (seen.length > 0 ? await findSession(db, community.id, id) : undefined) ?? refuse("minutes.gone");
}

/** The minutes that somebody asks to see: of a meeting the last, or those of one of its times; else those being taken in this channel, else its last. Refuses where there are none that they may see. */
export async function sessionToShow(at: At, meeting: string | undefined, key: string | undefined): Promise<Session> {
  const { db, community, caller } = at;
  const open = meeting === undefined ? await sessionIn(db, community.id, caller.here) : undefined;
  const { platform, space, recipient } = caller.here;
  const here = sql`s.platform = ${platform} and s.space_id = ${space} and s.channel = ${recipient}`;
  const [found] = await db.$queryRaw<{ id: string }[]>(sql`
    select s.id from session s join meeting m on m.community_id = s.community_id and m.id = s.meeting_id
    where s.community_id = ${community.id} and ${open ? sql`s.id = ${open.id}` : meeting === undefined ? here : sql`s.meeting_id = ${meeting}`}
      and ${key === undefined ? sql`true` : sql`s.occurrence = ${key}`}
    order by s.opened_at desc, s.id limit 1`);
  return (found ? await findSession(db, community.id, found.id) : undefined) ?? refuse(meeting === undefined ? "minutes.none.here" : "minutes.none.yet");
}
