import type { Context } from "../../../kernel/commands/command.ts";
import { type CommunityDb, type Db, sql, type Whole } from "../../store/store.ts";
import type { ReviewKind } from "../subject.ts";
import { tellWhoKnows } from "../tell-moderators.ts";

/** Puts a thing into the review queue as that person's, also where it was decided about before, whosever it was then: what was shown of somebody else's decides nothing of this one. False where it waits already. Moderators who know what it is about are to be told. */
export async function submitAnew(
  context: Whole<Context>,
  kind: ReviewKind,
  subject: string,
  submitter: string,
): Promise<boolean> {
  const { db, community, now, ids } = context;
  const [made] = await db.$queryRaw<{ id: string }[]>(sql`
    insert into review_item as i (community_id, id, subject_kind, subject_id, submitted_by_id, created_at)
    values (${community.id}, ${ids.next()}, ${kind}, ${subject}, ${submitter}, ${now})
    on conflict (community_id, subject_kind, subject_id) do update
      set id = case when i.submitted_by_id is not distinct from excluded.submitted_by_id then i.id else excluded.id end,
        submitted_by_id = excluded.submitted_by_id, decision = null, reason = null, decided_by_id = null, decided_at = null,
        created_at = excluded.created_at, claimed_by_id = null, claimed_until = null
      where i.decision is not null
    returning id`);
  if (!made) return false;
  await tellWhoKnows(context, { id: made.id, subjectKind: kind, subjectId: subject });
  return true;
}

/** Who submitted a thing. */
export interface Submitter {
  readonly id: string;
  readonly name: string;
}

type In<D> = { readonly db: D; readonly community: { readonly id: string } };

/** Who submitted those things, by their ids, as far as the reader may see it; nothing of somebody who was erased. */
export async function submittersOf(
  { db, community }: In<Db | CommunityDb>,
  kind: ReviewKind,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Submitter>> {
  const rows = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: { in: [...subjects] } },
    select: { subjectId: true, submittedBy: { select: { id: true, name: true } } },
  });
  return new Map(rows.flatMap(({ subjectId, submittedBy }) => (submittedBy ? [[subjectId, submittedBy]] : [])));
}

/** Which things of a kind await a decision that somebody submitted, the newest first. */
export async function waitingOf(
  { db, community }: In<Db | CommunityDb>,
  kind: ReviewKind,
  submitter: string,
): Promise<string[]> {
  const rows = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, submittedById: submitter, decision: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { subjectId: true },
  });
  return rows.map(({ subjectId }) => subjectId);
}

/** What a moderator asks of whoever submitted a thing. */
interface AskedOf {
  readonly subject: string;
  readonly reason: string;
}

/** Of which things of a kind somebody is asked for more who submitted them, the newest first. */
export async function askedOf(
  { db, community }: In<Db | CommunityDb>,
  kind: ReviewKind,
  submitter: string,
): Promise<AskedOf[]> {
  const rows = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, submittedById: submitter, decision: "changes" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { subjectId: true, reason: true },
  });
  return rows.map(({ subjectId: subject, reason }) => ({ subject, reason: reason ?? "" }));
}

/** An entry about a thing, whose id begins with the thing's: "thing.other". */
interface EntryAbout {
  /** The id that it has of what it is about. */
  readonly subject: string;
  /** Null where who it was is erased. */
  readonly submitter: string | null;
  /** Null as long as it awaits a decision. */
  readonly decision: string | null;
}

/** The entries of a kind about a thing, whoever submitted them and decided or not, the oldest first. */
export async function entriesAbout(
  { db, community }: In<CommunityDb>,
  kind: ReviewKind,
  thing: string,
): Promise<EntryAbout[]> {
  const rows = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: { startsWith: `${thing}.` } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { subjectId: true, submittedById: true, decision: true },
  });
  return rows.map(({ subjectId: subject, submittedById: submitter, decision }) => ({ subject, submitter, decision }));
}
