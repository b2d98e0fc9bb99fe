import type { Context } from "../../kernel/commands/command.ts";
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
    data: { communityId: community.id, id, subjectKind: kind, subjectId: subject, submittedById: submitter, createdAt: now },
  });
  return id;
}
