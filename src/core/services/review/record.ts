import { groupBy } from "../../kernel/values/group-by.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { ReviewKind } from "./subject.ts";

/** What became of what else somebody submitted. */
interface SubmitterRecord {
  readonly approved: number;
  readonly rejected: number;
  readonly waiting: number;
}

/** What became of what somebody submitted besides one entry, of the same kind. */
export async function recordOf(
  { db, community }: Pick<Context, "db" | "community">,
  { id, subjectKind, submitter }: { readonly id: string; readonly subjectKind: string; readonly submitter: string },
): Promise<SubmitterRecord> {
  const rows = await db.reviewItem.groupBy({
    by: ["decision"],
    where: { communityId: community.id, submittedById: submitter, subjectKind, id: { not: id } },
    _count: true,
  });
  const of = (...decisions: readonly (string | null)[]) =>
    rows.filter(({ decision }) => decisions.includes(decision)).reduce((sum, { _count: count }) => sum + count, 0);
  return { approved: of("approved"), rejected: of("rejected"), waiting: of(null, "changes") };
}

/** What was decided about things of a kind, and when, by their ids; also what was taken back since. */
export async function decidedOn(
  { db, community }: Pick<Context, "db" | "community">,
  kind: ReviewKind,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly what: string; readonly at: Date }[]>> {
  const rows = await db.reviewDecision.findMany({
    where: {
      communityId: community.id,
      what: { in: ["approved", "rejected"] },
      item: { subjectKind: kind, subjectId: { in: [...subjects] } },
    },
    select: { what: true, at: true, item: { select: { subjectId: true } } },
  });
  return groupBy(rows, ({ item }) => item.subjectId);
}
