import { sharingRank } from "../../../kernel/access/sharing.ts";
import type { Db } from "../../../services/store/store.ts";
import { listOccurrences } from "../list-occurrences.ts";
import type { Answer } from "./answers.ts";

/** A time of a meeting that has begun. */
export interface HeldTime {
  readonly start: Date;
  readonly title: string;
  /** Rank of the meeting's label. */
  readonly label: number;
}

/** That somebody was at a time of a meeting, and from which country (ISO code) they are, where they say so. */
export interface Turnout {
  readonly start: Date;
  readonly person: string;
  readonly country: string | null;
  readonly label: number;
}

/** That somebody answered an invitation, and how; the last that they said of it. */
export interface TurnoutAnswer {
  readonly at: Date;
  readonly person: string;
  readonly answer: Answer;
  readonly label: number;
}

/** Times of meetings that began from one moment to another, with who was there, as far as the reader may see. */
export async function turnoutIn(
  db: Db,
  communityId: string,
  from: Date,
  until: Date,
): Promise<{ readonly held: readonly HeldTime[]; readonly there: readonly Turnout[] }> {
  const times = (await listOccurrences(db, communityId, from, until)).filter(({ start }) => start >= from);
  const starts = new Map(times.map(({ meeting, key, start }) => [`${meeting.id} ${key}`, start]));
  const rows = await db.attendance.findMany({
    where: { communityId, meetingId: { in: [...new Set(times.map(({ meeting }) => meeting.id))] } },
    orderBy: [{ meetingId: "asc" }, { occurrence: "asc" }, { personId: "asc" }],
    select: { meetingId: true, occurrence: true, personId: true, label: true, person: { select: { country: true } } },
  });
  return {
    held: times.map(({ start, title, meeting }) => ({ start, title, label: sharingRank(meeting.sharing) })),
    there: rows.flatMap(({ meetingId, occurrence, personId, label, person }): Turnout[] => {
      const start = starts.get(`${meetingId} ${occurrence}`);
      return start === undefined ? [] : [{ start, person: personId, country: person.country, label }];
    }),
  };
}

/** Answers that were given from one moment to another, as far as the reader may see. */
export async function answersGivenIn(db: Db, communityId: string, from: Date, until: Date): Promise<TurnoutAnswer[]> {
  const rows = await db.rsvp.findMany({
    where: { communityId, answeredAt: { gte: from, lt: until } },
    orderBy: [{ answeredAt: "asc" }, { personId: "asc" }],
    select: { answeredAt: true, personId: true, answer: true, label: true },
  });
  return rows.map(({ answeredAt, personId, answer, label }) => ({
    ...{ at: answeredAt, person: personId, label },
    answer: answer === "yes" || answer === "no" ? answer : "maybe",
  }));
}
