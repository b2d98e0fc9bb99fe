import type { Db } from "../../../services/store/store.ts";
import type { ConclusionEntry } from "../../conclusions/feature.ts";
import type { Meeting, Occurrence } from "../../meetings/feature.ts";
import { leftOpen } from "./left-open.ts";
import { type Point, pointsOf } from "./points.ts";

/** What one time of a meeting is about. */
export interface Agenda {
  /** What whoever runs it wrote. */
  readonly written: string | null;
  /** What was left open before it, and comes back by itself. */
  readonly open: readonly ConclusionEntry[];
  /** What people asked for. */
  readonly points: readonly Point[];
}

/** A time of a meeting, with what is written of it. */
export interface AgendaTime {
  readonly meeting: Meeting;
  readonly occurrence: Pick<Occurrence, "key" | "start"> & Partial<Pick<Occurrence, "agenda">>;
}

/**
 * The agenda of one time of a meeting, of that what the reader may see. `since`, where it was begun already, is when: what was
 * left open then stands on it.
 */
export async function agendaOf(
  db: Db,
  community: string,
  { meeting, occurrence: { key, start, agenda = null } }: AgendaTime,
  since?: Date,
): Promise<Agenda> {
  return {
    written: agenda,
    open: await leftOpen(db, community, meeting, { begins: since ?? start, begun: since !== undefined }),
    points: await pointsOf(db, community, meeting.id, key),
  };
}

/** Whether nothing stands on it. */
export const isEmpty = ({ written, open, points }: Agenda): boolean =>
  written === null && open.length === 0 && points.length === 0;
