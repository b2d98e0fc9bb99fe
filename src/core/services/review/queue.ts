import type { Features } from "../../kernel/catalogue/feature.ts";
import { describeAll } from "./describe.ts";
import type { Described, Looking } from "./subject.ts";

/** Something that awaits a decision. */
export interface Waiting {
  readonly id: string;
  /** Null where who it was is erased. */
  readonly submitter: { readonly id: string; readonly name: string } | null;
  readonly since: Date;
  readonly described: Described;
}

/** What awaits a decision, first what was raised, then oldest first; at most `limit`. */
export async function waitingItems(product: Features, looking: Looking, limit: number): Promise<Waiting[]> {
  const items = await looking.db.reviewItem.findMany({
    where: { communityId: looking.community.id, decision: null },
    orderBy: [{ raised: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    take: limit,
    include: { submittedBy: { select: { id: true, name: true } } },
  });
  const described = await describeAll(product, looking, items);
  return items.flatMap((item) => {
    const one = described(item);
    return one ? [{ id: item.id, submitter: item.submittedBy, since: item.createdAt, described: one }] : [];
  });
}
