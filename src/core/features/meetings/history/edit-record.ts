import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { sql } from "../../../services/store/store.ts";
import { type Snapshot, snapshotSchema } from "./snapshot.ts";

type In = Pick<Context, "db" | "community" | "now" | "ids" | "caller">;

/** Records a change with what was before, and returns its id. */
export async function recordEdit(
  { db, community, now, ids, caller }: In,
  {
    before,
    followedBy,
    ...of
  }: Pick<Edit, "meetingId" | "occurrence" | "sequence" | "before"> & { readonly followedBy?: string },
): Promise<string> {
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

/** The same, without what was before them. */
export async function editIdsSince(
  { db, community }: Pick<In, "db" | "community">,
  meetingId: string,
  sequence: number,
): Promise<Pick<Edit, "id" | "meetingId" | "followedBy">[]> {
  return db.meetingEdit.findMany({
    where: { communityId: community.id, meetingId, sequence: { gt: sequence } },
    orderBy: { sequence: "asc" },
    select: { id: true, meetingId: true, followedBy: true },
  });
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
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  remaining: string,
  joined: string,
): Promise<void> {
  await db.$executeRaw(sql`
    update meeting_edit set before = replace(before::text, to_jsonb(${joined}::text)::text, to_jsonb(${remaining}::text)::text)::jsonb
    where community_id = ${community.id} and before::text like '%' || ${joined} || '%'`);
}

/** Has what was before changes name nobody instead of a person: as who ran a meeting, and among those who were invited. */
export async function forgetInEdits(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  person: string,
): Promise<void> {
  await db.$executeRaw(sql`
    update meeting_edit set before = replace(replace(before::text, '"value": ' || to_jsonb(${person}::text)::text, '"value": ""'), to_jsonb(${person}::text)::text, 'null')::jsonb
    where community_id = ${community.id} and before::text like '%' || ${person} || '%'`);
}
