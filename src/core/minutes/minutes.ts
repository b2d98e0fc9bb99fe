import type { ConclusionEntry } from "../conclusions/conclusion.ts";
import { conclusionsById } from "../conclusions/list-conclusions.ts";
import { answersTo, hasPlace } from "../meetings/answers.ts";
import { presentAt } from "../meetings/attendance.ts";
import { labelsUpTo, type Sharing } from "../sharing.ts";
import type { Note } from "../store/generated/client.ts";
import type { Db } from "../store/store.ts";
import type { Session } from "./session.ts";

/** A note or link, with who noted it. */
export interface Noted extends Note {
  readonly author: { readonly name: string } | null;
}

/** What minutes are made of, each in the order in which it was given. */
export interface Minutes {
  readonly conclusions: readonly ConclusionEntry[];
  /** Conclusions that stand but are labelled higher than those who read this may see. */
  readonly withheld: number;
  readonly notes: readonly Noted[];
  readonly links: readonly Noted[];
  /** Names of those who were there. */
  readonly present: readonly string[];
  /** Names of those who had answered yes and of whom that is not known. */
  readonly expected: readonly string[];
}

/** What belongs to a session: its notes, the conclusions recorded with its meeting while it was open, and who came. Conclusions are labelled up to `ceiling`. */
export async function minutesOf(db: Db, community: string, session: Session, ceiling: Sharing): Promise<Minutes> {
  const { id, meetingId, occurrence, openedAt, closedAt } = session;
  const notes = await db.note.findMany({
    where: { communityId: community, sessionId: id },
    include: { author: { select: { name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const rows = await db.conclusion.findMany({
    where: { communityId: community, meetingId, withdrawnAt: null, createdAt: { gte: openedAt, ...(closedAt ? { lte: closedAt } : {}) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, sharing: true },
  });
  const shown = rows.filter(({ sharing }) => labelsUpTo(ceiling).some((label) => label === sharing)).map((c) => c.id);
  const here = (await presentAt(db, community, { meeting: { id: meetingId }, key: occurrence })).map(({ personId }) => personId);
  const answers = await answersTo(db, community, meetingId, occurrence);
  const expected = [...answers.values()].filter((a) => hasPlace(a) && !here.includes(a.personId));
  return {
    conclusions: await conclusionsById(db, community, { role: "guest", ceiling }, shown),
    withheld: rows.length - shown.length,
    notes: notes.filter(({ kind }) => kind === "note"),
    links: notes.filter(({ kind }) => kind === "link"),
    present: await namesOf(db, community, here),
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
  const rows = await db.person.findMany({ where: { communityId: community, id: { in: [...ids] } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.flatMap((id) => names.get(id) ?? []);
}
