import type { Planning } from "../../../services/delivery/plan.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { TOKEN_DAYS } from "../../../services/tokens/token-store.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import { getMeeting, type Meeting } from "../meeting.ts";
import { type Snapshot, snapshotSchema } from "./snapshot.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { type Change, knownOf, planChange } from "../changes/change.ts";
import { settleAllPlaces } from "../places/places.ts";
import { replanWaves } from "../reminders/plan-waves.ts";

type In = Pick<Context, "db" | "community" | "now" | "ids" | "caller">;

const DAY_MS = 86_400_000;

/**
 * Claims a meeting for one change: counts its `sequence` up and says when it changed. Undefined where another was made since
 * the meeting was read, or is being made: of two at once one wins, and the other sees what the first did.
 */
export async function claimChange(
  { db, community, now }: Pick<In, "db" | "community" | "now">,
  meeting: Meeting,
): Promise<number | undefined> {
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, sequence: meeting.sequence },
    data: { sequence: { increment: 1 }, changedAt: now },
  });
  return count === 0 ? undefined : meeting.sequence + 1;
}

/** Records a change with what was before, and returns its id; changes older than 60 days are forgotten. */
export async function recordEdit(
  { db, community, now, ids, caller }: In,
  {
    before,
    followedBy,
    ...of
  }: Pick<Edit, "meetingId" | "occurrence" | "sequence" | "before"> & { readonly followedBy?: string },
): Promise<string> {
  await db.meetingEdit.deleteMany({
    where: { communityId: community.id, at: { lt: new Date(now.getTime() - TOKEN_DAYS * DAY_MS) } },
  });
  const id = ids.next();
  await db.meetingEdit.create({
    data: {
      ...{ communityId: community.id, id, ...of, at: now, personId: caller.personId ?? null },
      ...{ before: JSON.parse(JSON.stringify(before)) as object, followedBy: followedBy ?? null },
    },
  });
  return id;
}

/** A change as it was recorded. */
export interface Edit {
  readonly id: string;
  readonly meetingId: string;
  /** Which time it was about, the first of them where it was about several; "" for the series. */
  readonly occurrence: string;
  readonly sequence: number;
  readonly at: Date;
  /** The name of who made it. */
  readonly by: string | undefined;
  readonly before: Snapshot;
  readonly followedBy: string | null;
}

/** The change with that id of a meeting; undefined where there is none any more. */
export async function findEdit(
  { db, community }: Pick<In, "db" | "community">,
  meetingId: string,
  id: string,
): Promise<Edit | undefined> {
  return (await editsOf({ db, community }, meetingId)).find((e) => e.id === id);
}

/** Changes made of a meeting after that `sequence`, the first first. */
export async function editsSince(
  { db, community }: Pick<In, "db" | "community">,
  meetingId: string,
  sequence: number,
): Promise<Edit[]> {
  return (await editsOf({ db, community }, meetingId)).filter((e) => e.sequence > sequence);
}

async function editsOf({ db, community }: Pick<In, "db" | "community">, meetingId: string): Promise<Edit[]> {
  const rows = await db.meetingEdit.findMany({
    where: { communityId: community.id, meetingId },
    orderBy: { sequence: "asc" },
    include: { person: { select: { name: true } } },
  });
  return rows.map(({ person, before, ...row }) => ({ ...row, by: person?.name, before: snapshotSchema.parse(before) }));
}

/** Names one who remains instead of one who was merged into them, in what was before the changes of meetings. */
export async function mergeEdits(
  { db, community }: Pick<Planning, "db" | "community">,
  remaining: string,
  joined: string,
): Promise<void> {
  await db.$executeRaw(sql`
    update meeting_edit set before = replace(before::text, to_jsonb(${joined}::text)::text, to_jsonb(${remaining}::text)::text)::jsonb
    where community_id = ${community.id} and before::text like '%' || ${joined} || '%'`);
}

/** What a change of a meeting came to. */
export interface Edited {
  /** The meeting that has the time now: another one where "this and following" were changed. */
  readonly meeting: Meeting;
  /** The time, by its key now. */
  readonly key: string;
  /** The id of the change, which Undo takes back, and the meeting under which it was recorded. */
  readonly edit: string;
  readonly of: string;
}

/** What changing a meeting needs; `shownIn` is a channel that sees the change in the reply. */
export type Editing = Whole<Pick<Context, "db" | "community" | "now" | "ids" | "caller" | "catalogue">> & {
  readonly shownIn?: Target | undefined;
};

/** Reads a meeting anew after a change, plans its reminders anew, puts its places in order, and plans that who knows of it is told, where there is something to tell. */
export async function afterEdit(
  editing: Editing,
  id: string,
  { key, was, readable, series }: Pick<Change, "key" | "was" | "readable" | "series">,
): Promise<Meeting> {
  const { db, community, now } = editing;
  const meeting = await getMeeting(db, community.id, id);
  await replanWaves(editing, meeting);
  await settleAllPlaces(editing, id);
  if (JSON.stringify(knownOf(meeting, key, now)) !== JSON.stringify(was))
    await planChange(planningOf(editing), meeting, { key, was, ...defined({ readable, series }), ...madeBy(editing) });
  return meeting;
}

/** Who made a change and where it was seen, for those who are told of it. */
export function madeBy({ shownIn, caller }: Editing): { readonly shownIn?: Target; readonly by?: string } {
  return { ...(shownIn ? { shownIn } : {}), ...(caller.personId === undefined ? {} : { by: caller.personId }) };
}

const planningOf = ({ db, community, now, ids }: Editing): Planning => ({ db, community, now, ids });
