import type { Caller } from "../../kernel/access/caller.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { isHost, mayBeShownHere } from "../meetings/feature.ts";
import { type MinutesSession, sessionIn } from "./session.ts";
import { hold } from "../../services/store/hold.ts";
import { noteCorrection } from "./correcting/corrections.ts";
import { sessionNamed } from "./session-named.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Longest note, in characters. */
export const NOTE_MAX = 1_000;

/** What is noted: a text, or an address and what it is. */
export type NoteInput =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** The minutes that are being taken in the caller's channel. Refuses where none are, and where by now people read along who may not see the meeting. */
export async function minutesHere({
  db,
  community,
  caller,
}: Pick<Context, "db" | "community" | "caller">): Promise<MinutesSession> {
  const session =
    (await sessionIn(db, community.id, caller.here)) ??
    refuse("minutes.none", { command: commandLine("minutes open") });
  if (!(await mayBeShownHere({ db, community, caller }, session.meeting)))
    refuse("minutes.clearance", { title: session.meeting.title });
  return session;
}

/** Adds something to minutes that are being taken, and returns its id. Refuses where they were closed meanwhile. */
export async function addNote(
  { db, community, caller, now, ids }: Context,
  session: MinutesSession,
  note: NoteInput,
): Promise<string> {
  // Held against being closed meanwhile; several may add at once.
  await hold(db, "session", session.id, "shared");
  const held = await db.session.findFirst({
    where: { communityId: community.id, id: session.id, openIn: { not: null } },
    select: { id: true },
  });
  if (!held) refuse("minutes.none", { command: commandLine("minutes open") });
  const id = ids.next();
  await db.note.create({
    data: {
      ...{ communityId: community.id, id, sessionId: session.id, kind: note.kind, text: note.text },
      ...{ href: note.kind === "link" ? note.href : null, authorId: caller.personId ?? null, at: now },
    },
  });
  return id;
}

/** Whether the caller may take a note out of minutes: who noted it, and who runs the meeting. */
export function mayRemove(
  caller: Pick<Caller, "role" | "personId">,
  note: { readonly authorId: string | null },
  session: Pick<MinutesSession, "meeting">,
): boolean {
  return isHost(caller, session.meeting) || (caller.personId !== undefined && note.authorId === caller.personId);
}

type Correcting = Pick<Context, "db" | "community" | "caller" | "now" | "ids">;

/** A note, and the session in whose minutes it stands. Refuses whoever neither noted it nor runs the meeting, and what is not there any more. */
export async function ownNote(
  context: Pick<Context, "db" | "community" | "caller">,
  id: string,
): Promise<{ readonly session: MinutesSession; readonly text: string }> {
  const { db, community, caller } = context;
  const key = { communityId_id: { communityId: community.id, id } };
  const note = (await db.note.findUnique({ where: key })) ?? refuse("minutes.remove.gone");
  const session = await sessionNamed(context, note.sessionId);
  if (!mayRemove(caller, note, session)) refuse("minutes.remove.other");
  return { session, text: note.text };
}

/** Takes a note out of minutes, whatever became of them, and returns their session; posted ones say so. Refuses as `ownNote` does. */
export async function removeNote(context: Correcting, id: string): Promise<MinutesSession> {
  const { session } = await ownNote(context, id);
  const { count } = await context.db.note.deleteMany({ where: { communityId: context.community.id, id } });
  if (count === 0) refuse("minutes.remove.gone");
  await noteCorrection(context, session, "removed");
  return session;
}

/** Puts a note otherwise, and returns its session; posted minutes say so. Refuses as `ownNote` does, and where somebody else has put it otherwise meanwhile. */
export async function rewordNote(context: Correcting, id: string, text: string): Promise<MinutesSession> {
  const { session, text: before } = await ownNote(context, id);
  const where = { communityId: context.community.id, id, text: before };
  const { count } = await context.db.note.updateMany({ where, data: { text } });
  if (count === 0) refuse("minutes.remove.gone");
  if (text !== before) await noteCorrection(context, session, "reworded");
  return session;
}
