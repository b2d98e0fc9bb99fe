import type { Described, Looking } from "./subject.ts";
import { subjectOf } from "./subjects.ts";

/** Something that awaits a decision. */
export interface Waiting {
  readonly id: string;
  readonly submitter: { readonly id: string; readonly name: string };
  readonly since: Date;
  readonly described: Described;
}

/** What awaits a decision, oldest first, at most `limit`. */
export async function waitingItems(looking: Looking, limit: number): Promise<Waiting[]> {
  const items = await looking.db.reviewItem.findMany({
    where: { communityId: looking.community.id, decision: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    include: { submittedBy: { select: { id: true, name: true } } },
  });
  const described = new Map<string, Described>();
  for (const kind of new Set(items.map((i) => i.subjectKind))) {
    const own = await subjectOf(kind).describe(
      looking,
      items.filter((i) => i.subjectKind === kind).map((i) => i.subjectId),
    );
    for (const [id, one] of own) described.set(`${kind} ${id}`, one);
  }
  return items.flatMap((item) => {
    const one = described.get(`${item.subjectKind} ${item.subjectId}`);
    return one ? [{ id: item.id, submitter: item.submittedBy, since: item.createdAt, described: one }] : [];
  });
}
