import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { em } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { hold } from "../../../services/store/hold.ts";
import type { Db } from "../../../services/store/store.ts";
import { isHost, type Meeting } from "../../meetings/feature.ts";

/** Longest point, in characters. */
export const POINT_MAX = 200;
/** Most points of one time of a meeting; our choice: an agenda of more is none. */
const MOST = 40;

/** A time of a meeting, by its key. */
export interface PointsTime {
  readonly meeting: Meeting;
  readonly key: string;
}

/** A point on an agenda, and who asked for it. */
export interface Point {
  readonly id: string;
  readonly text: string;
  readonly askedById: string | null;
  readonly askedBy: { readonly name: string } | null;
}

/** Where a point is to go: one place up or down, or off the agenda. */
export const POINT_MOVES = { up: "agenda.up", down: "agenda.down", out: "agenda.out" } as const;
export type PointMove = keyof typeof POINT_MOVES;

type At = Pick<Context, "db" | "community">;

/** A point in a line: what it is about, and who asked for it where the reader may know. */
export const pointLine = ({ text, askedBy }: Point, named: boolean): Rich =>
  named && askedBy ? [text, "\n", em(askedBy.name)] : [text];

/** The points of one time of a meeting, in their order. */
export function pointsOf(db: Db, community: string, meeting: string, key: string): Promise<Point[]> {
  return db.agendaPoint.findMany({
    where: { communityId: community, meetingId: meeting, occurrence: key },
    orderBy: [{ place: "asc" }, { at: "asc" }, { id: "asc" }],
    select: { id: true, text: true, askedById: true, askedBy: { select: { name: true } } },
  });
}

/** Puts a point on the agenda, after the others, and returns its id. Refuses where there are too many already. */
export async function askForPoint(
  { db, community, caller, now, ids }: Pick<Context, "db" | "community" | "caller" | "now" | "ids">,
  { meeting, key }: PointsTime,
  text: string,
): Promise<string> {
  const where = { communityId: community.id, meetingId: meeting.id, occurrence: key };
  await hold(db, "meeting", meeting.id, "shared");
  if ((await db.agendaPoint.count({ where })) >= MOST) refuse("agenda.full", { most: MOST });
  const last = await db.agendaPoint.aggregate({ where, _max: { place: true } });
  const id = ids.next();
  const place = (last._max.place ?? 0) + 1;
  await db.agendaPoint.create({ data: { ...where, id, place, text, askedById: caller.personId ?? null, at: now } });
  return id;
}

/** Whether the caller may take a point off: who asked for it, and who runs the meeting. */
export const mayTakeOff = (
  caller: Context["caller"],
  meeting: Meeting,
  { askedById }: Pick<Point, "askedById">,
): boolean => isHost(caller, meeting) || (caller.personId !== undefined && caller.personId === askedById);

/** The time of whose agenda a point is. Refuses where it is there no longer, or its meeting is not for the caller. */
export async function timeOfPoint(
  { db, community }: At,
  id: string,
): Promise<{ readonly meeting: string; readonly key: string }> {
  const found = await db.agendaPoint.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  return found ? { meeting: found.meetingId, key: found.occurrence } : refuse("agenda.gone");
}

/** Moves a point, or takes it off. Those who do so at once follow each other. Refuses where it is there no longer, and whoever may not. */
export async function movePoint(
  { db, community, caller }: At & Pick<Context, "caller">,
  { meeting, key }: PointsTime,
  id: string,
  move: PointMove,
): Promise<void> {
  await hold(db, "meeting", meeting.id);
  const points = await pointsOf(db, community.id, meeting.id, key);
  const from = points.findIndex((point) => point.id === id);
  const point = points[from] ?? refuse("agenda.gone");
  if (move === "out") {
    if (!mayTakeOff(caller, meeting, point)) refuse("agenda.other");
    await db.agendaPoint.deleteMany({ where: { communityId: community.id, id } });
    return;
  }
  if (!isHost(caller, meeting)) refuse("agenda.order", { title: meeting.title });
  const to = Math.max(0, Math.min(points.length - 1, from + (move === "up" ? -1 : 1)));
  const ordered = points.toSpliced(from, 1).toSpliced(to, 0, point);
  for (const [at, one] of ordered.entries())
    await db.agendaPoint.updateMany({ where: { communityId: community.id, id: one.id }, data: { place: at + 1 } });
}
