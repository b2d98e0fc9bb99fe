import type { Db } from "../../../services/store/store.ts";
import type { AskedQuestion } from "./question.ts";

/** The resources of what was answered that the reader finds in the library. */
export async function seenOf(db: Db, { communityId, answers }: AskedQuestion): Promise<ReadonlySet<string>> {
  const named = answers.flatMap(({ resourceId }) => (resourceId === null ? [] : [resourceId]));
  const where = { communityId, id: { in: named }, publishedAt: { not: null } };
  return new Set((await db.resource.findMany({ where, select: { id: true } })).map(({ id }) => id));
}
