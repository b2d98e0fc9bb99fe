import type { ConclusionEntry } from "../conclusions/feature.ts";
import { answersTo, hasPlace, knownToAnswer, presentAt } from "../meetings/feature.ts";
import type { Note } from "../../services/store/rows.ts";
import { asCommunity, type Db } from "../../services/store/store.ts";
import { conclusionsIn } from "./minutes-conclusions.ts";
import { type Session, sessionsBeside } from "./session.ts";

/** A note or link, with who noted it. */
export interface Noted extends Note {
  readonly author: { readonly name: string } | null;
}

/** What minutes are made of, each in the order in which it was given. */
export interface Minutes {
  readonly conclusions: readonly ConclusionEntry[];
  readonly notes: readonly Noted[];
  readonly links: readonly Noted[];
  /** Names of those who were there. */
  readonly present: readonly string[];
  /** Names of those who had answered yes and of whom that is not known. */
  readonly expected: readonly string[];
  /** Whether the reader runs the meeting, and may know who answered what; others may know how many. */
  readonly answersKnown: boolean;
}

/** What belongs to minutes, whose time may have others in other channels: their notes, what was concluded then, and who came; of all that what the reader may see. */
export async function minutesOf(db: Db, community: string, session: Session): Promise<Minutes> {
  const { meetingId, occurrence } = session;
  const sessions = await sessionsBeside(db, community, session);
  const notes = await db.note.findMany({
    where: { communityId: community, sessionId: { in: sessions.map(({ id }) => id) } },
    include: { author: { select: { name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const here = (await presentAt(db, community, { meeting: { id: meetingId }, key: occurrence })).map(
    ({ personId }) => personId,
  );
  const answers = await asCommunity({ db }, "figures", (whole) =>
    answersTo(whole.db, community, meetingId, occurrence),
  );
  const expected = [...answers.values()].filter((a) => hasPlace(a) && !here.includes(a.personId));
  const known = await knownToAnswer(db, community, meetingId, occurrence);
  return {
    conclusions: await conclusionsIn(db, community, session, sessions),
    notes: notes.filter(({ kind }) => kind === "note"),
    links: notes.filter(({ kind }) => kind === "link"),
    present: await namesOf(db, community, here),
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

/** The names of persons, in their order. */
async function namesOf(db: Db, community: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.person.findMany({
    where: { communityId: community, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.flatMap((id) => names.get(id) ?? []);
}
