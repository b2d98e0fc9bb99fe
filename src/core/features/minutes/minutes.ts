import { SHARING, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import { concludedThen, type ConclusionEntry, mostSensitive } from "../conclusions/feature.ts";
import { answersTo, apologiesAt, hasPlace, knownToAnswer, presentAt } from "../meetings/feature.ts";
import { type Agenda, agendaOf } from "./agenda/agenda.ts";
import { type Correction, correctionsOf } from "./correcting/corrections.ts";
import type { Note } from "../../services/store/rows.ts";
import { asCommunity, type Db } from "../../services/store/store.ts";
import { concludedIn } from "./minutes-conclusions.ts";
import { type MinutesSession, sessionsBeside, timeOf } from "./session.ts";

/** A note or link, with who noted it. */
export interface NotedLine extends Note {
  readonly author: { readonly name: string } | null;
}

/** Who could not come: those who sent apologies for the minutes, and those who answered no as far as the reader may know; of others how many. */
export interface Apologies {
  readonly names: readonly string[];
  readonly others: number;
}

/** What minutes are made of, each in the order in which it was given. */
export interface Minutes {
  readonly conclusions: readonly ConclusionEntry[];
  readonly notes: readonly NotedLine[];
  readonly links: readonly NotedLine[];
  /** Names of those who were there. */
  readonly present: readonly string[];
  /** Names of those who had answered yes and of whom that is not known. */
  readonly expected: readonly string[];
  readonly apologies: Apologies;
  /** What it was about. */
  readonly agenda: Agenda;
  readonly corrections: readonly Correction[];
  /** How far they may be passed on: as the meeting, or as the most sensitive of what is in them. */
  readonly sharing: Sharing;
  /** Whether the reader runs the meeting, and may know who answered what; others may know how many. */
  readonly answersKnown: boolean;
}

/** What belongs to minutes, whose time may have others in other channels: their notes, what was concluded then, and who came; of all that what the reader may see. */
export async function minutesOf(db: Db, community: string, session: MinutesSession): Promise<Minutes> {
  const { meeting, meetingId, occurrence } = session;
  const sessions = await sessionsBeside(db, community, session);
  const notes = await db.note.findMany({
    where: { communityId: community, sessionId: { in: sessions.map(({ id }) => id) } },
    include: { author: { select: { name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const time = { meeting: { id: meetingId }, key: occurrence };
  const here = (await presentAt(db, community, time)).map(({ personId }) => personId);
  const sorry = (await apologiesAt(db, community, time)).map(({ personId }) => personId);
  const answers = await asCommunity({ db }, "figures", (whole) =>
    answersTo(whole.db, community, meetingId, occurrence),
  );
  const silent = [...answers.values()].filter(({ personId: id }) => !here.includes(id) && !sorry.includes(id));
  const expected = silent.filter(hasPlace);
  const declined = silent.filter(({ answer }) => answer === "no").map(({ personId }) => personId);
  const known = await knownToAnswer(db, community, meetingId, occurrence);
  const then = await concludedIn(db, community, session, sessions);
  const conclusions = await concludedThen(db, community, then);
  const agenda = await agendaOf(db, community, { meeting, occurrence: timeOf(session) }, openedFirst(sessions));
  return {
    conclusions,
    notes: notes.filter(({ kind }) => kind === "note"),
    links: notes.filter(({ kind }) => kind === "link"),
    present: await namesOf(db, community, here),
    apologies: {
      names: await namesOf(db, community, [...sorry, ...declined.filter((id) => known.has(id))]),
      others: declined.filter((id) => !known.has(id)).length,
    },
    agenda,
    sharing: await labelOf(db, community, meeting.sharing, [...conclusions, ...agenda.open]),
    corrections: await correctionsOf(db, community, sessions, { conclusions, then }),
    answersKnown: expected.every(({ personId }) => known.has(personId)),
    expected: (
      await namesOf(
        db,
        community,
        expected.map(({ personId }) => personId),
      )
    ).sort((a, b) => a.localeCompare(b)),
  };
}

/** The most sensitive label of a meeting and of what is shown of it. */
async function labelOf(db: Db, community: string, of: string, all: readonly ConclusionEntry[]): Promise<Sharing> {
  const ids = all.map(({ id }) => id);
  const concluded = ids.length === 0 ? undefined : await mostSensitive(db, community, ids);
  return SHARING[Math.max(sharingRank(of), sharingRank(concluded ?? "clear"))] ?? "red";
}

const openedFirst = (sessions: readonly { readonly openedAt: Date }[]): Date =>
  new Date(Math.min(...sessions.map(({ openedAt }) => openedAt.getTime())));

/** The names of persons, in their order. */
async function namesOf(db: Db, community: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.person.findMany({
    where: { communityId: community, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.flatMap((id) => names.get(id) ?? []);
}
