import type { Context } from "../../kernel/commands/command.ts";
import { type CommunityDb, sql, type Sql, type Whole } from "../store/store.ts";
import { noteStep } from "./steps.ts";
import type { ReviewKind } from "./subject.ts";
import { tellWhoKnows } from "./tell-moderators.ts";

/**
 * Puts a thing that is written already into the review queue, as that person's; raised, it stands before others. Moderators who know
 * what it is about are to be told. Returns the id of the entry.
 */
export async function submitForReview(
  context: Context,
  kind: ReviewKind,
  subject: string,
  submitter: string,
  raised = false,
): Promise<string> {
  const { db, community, now, ids } = context;
  const id = ids.next();
  await db.reviewItem.create({
    data: {
      communityId: community.id,
      id,
      subjectKind: kind,
      subjectId: subject,
      submittedById: submitter,
      createdAt: now,
      raised,
    },
  });
  await tellWhoKnows(context, { id, subjectKind: kind, subjectId: subject });
  return id;
}

/** Has a thing wait in the review queue as nobody's, also where it was decided about before; false where it waits already. */
export async function openReview(
  {
    db,
    community,
    now,
    ids,
  }: { readonly db: CommunityDb; readonly community: { readonly id: string } } & Pick<Context, "now" | "ids">,
  kind: ReviewKind,
  subject: string,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    insert into review_item as i (community_id, id, subject_kind, subject_id, created_at)
    values (${community.id}, ${ids.next()}, ${kind}, ${subject}, ${now})
    on conflict (community_id, subject_kind, subject_id) do update
      set decision = null, reason = null, decided_by_id = null, decided_at = null, created_at = excluded.created_at,
        claimed_by_id = null, claimed_until = null
      where i.decision is not null
    returning id`);
  return rows.length > 0;
}

/** Notes that the caller saw to what waits about a thing, or all whose ids begin so, without a decision of its own; nothing where nothing waits. */
export async function settleReview(
  context: Whole<Context>,
  kind: ReviewKind,
  subject: string | { readonly startsWith: string },
  decision: "approved" | "rejected" = "approved",
): Promise<void> {
  const { db, community, caller, now } = context;
  const settled = await db.reviewItem.updateManyAndReturn({
    where: { communityId: community.id, subjectKind: kind, subjectId: subject, decision: null },
    data: { decision, decidedById: caller.personId ?? null, decidedAt: now },
  });
  for (const { id, createdAt } of settled) await noteStep(context, id, { what: decision, since: createdAt });
}

/** Takes a thing out of the queue that awaits a decision, or changes that its submitter was asked for; false where neither is so any more. */
export async function withdrawReview(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  kind: ReviewKind,
  subject: string,
): Promise<boolean> {
  const waits = { OR: [{ decision: null }, { decision: "changes" }] };
  const { count } = await db.reviewItem.deleteMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: subject, ...waits },
  });
  return count > 0;
}

/** Takes things out of the queue that are not there any more, decided or not. */
export async function forgetReviews(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  kind: ReviewKind,
  subjects: readonly string[],
): Promise<void> {
  await db.reviewItem.deleteMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: { in: [...subjects] } },
  });
}

/** Takes out of the queue what a person submitted of a kind, decided or not, with what they answered: it is about them alone. */
export async function forgetSubmitted(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  kind: ReviewKind,
  submitter: string,
): Promise<void> {
  await db.reviewItem.deleteMany({
    where: { communityId: community.id, subjectKind: kind, submittedById: submitter },
  });
}

/** Takes entries out of the queue in whose ids things stand beside others, as in "one.other". */
export async function forgetReviewsNaming(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  kinds: readonly ReviewKind[],
  things: readonly string[],
): Promise<void> {
  await db.$executeRaw(sql`
    delete from review_item where community_id = ${community.id} and subject_kind = any(${[...kinds]}::text[])
      and string_to_array(subject_id, '.') && ${[...things]}::text[]`);
}

/** Says of things that await a decision whether they stand before others. */
export async function raiseReviews(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  kind: ReviewKind,
  subjects: readonly string[],
  raised: boolean,
): Promise<void> {
  await db.reviewItem.updateMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: { in: [...subjects] }, decision: null },
    data: { raised },
  });
}

/** Of things of a kind, those that await a decision; and those that were decided before then. */
export async function reviewedOf(
  { db, community }: Pick<Context, "db"> & { readonly community: { readonly id: string } },
  kind: ReviewKind,
  which: "open" | { readonly decidedBefore: Date },
): Promise<string[]> {
  const decided = which === "open" ? { decision: null } : { decidedAt: { lt: which.decidedBefore } };
  const items = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, ...decided },
    orderBy: { id: "asc" },
    select: { subjectId: true },
  });
  return items.map(({ subjectId }) => subjectId);
}

/** How the review of a thing stands: undecided as long as `decision` is null. */
export interface Reviewed {
  readonly id: string;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}

/** The entry of the queue about a thing, as the reader may see it; undefined where there is none. */
export async function reviewOf(
  { db, community }: Pick<Context, "db" | "community">,
  kind: ReviewKind,
  subject: string,
): Promise<Reviewed | undefined> {
  const where = {
    communityId_subjectKind_subjectId: { communityId: community.id, subjectKind: kind, subjectId: subject },
  };
  return (await db.reviewItem.findUnique({ where })) ?? undefined;
}

/** The condition that a thing was rejected, by the columns that have its community and its id. */
export function wasRejected(kind: ReviewKind, community: Sql, id: Sql): Sql {
  return sql`exists (select from review_item i
    where i.community_id = ${community} and i.subject_kind = ${kind} and i.subject_id = ${id} and i.decision = 'rejected')`;
}
