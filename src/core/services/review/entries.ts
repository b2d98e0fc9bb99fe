import type { Context } from "../../kernel/commands/command.ts";
import { sql } from "../store/store.ts";
import type { ReviewKind } from "./subject.ts";

/** Puts a thing into the review queue, as that person's. Returns the id of the entry. */
export async function submitForReview(
  { db, community, now, ids }: Pick<Context, "db" | "community" | "now" | "ids">,
  kind: ReviewKind,
  subject: string,
  submitter: string,
): Promise<string> {
  const id = ids.next();
  await db.reviewItem.create({
    data: {
      communityId: community.id,
      id,
      subjectKind: kind,
      subjectId: subject,
      submittedById: submitter,
      createdAt: now,
    },
  });
  return id;
}

/** The entry of the queue about a thing, as the reader may see it; undefined where there is none. */
export async function reviewOf(
  { db, community }: Pick<Context, "db" | "community">,
  kind: ReviewKind,
  subject: string,
): Promise<{ readonly id: string; readonly decision: string | null; readonly reason: string | null } | undefined> {
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

type Sql = ReturnType<typeof sql>;
