import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { mayRemove } from "./add-note.ts";
import type { Session } from "./session.ts";
import { sessionNamed } from "./session-named.ts";

/** Takes a note out of minutes, open or closed, and returns their session. Refuses whoever neither noted it nor runs the meeting, and what is not there any more. */
export async function removeNote(context: Pick<Context, "db" | "community" | "caller">, id: string): Promise<Session> {
  const { db, community, caller } = context;
  const key = { communityId_id: { communityId: community.id, id } };
  const note = (await db.note.findUnique({ where: key })) ?? refuse("minutes.remove.gone");
  const session = await sessionNamed(context, note.sessionId);
  if (!mayRemove(caller, note, session)) refuse("minutes.remove.other");
  const { count } = await db.note.deleteMany({ where: { communityId: community.id, id } });
  return count === 0 ? refuse("minutes.remove.gone") : session;
}
