import { groupBy } from "../../kernel/values/group-by.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { dropSettled } from "./arising/arising.ts";
import { type ReviewClaim, claimOf } from "./claim.ts";
import { describeAll } from "./describe.ts";
import { interestOf, knows } from "./interest.ts";
import { type Concern, type DescribedSubject, type DescribingSubjects, subjectOf } from "./subject.ts";

/** Most entries that one looks through: a longer queue is worked through from its beginning. */
export const MOST_WAITING = 200;

/** Something that awaits a decision. */
export interface WaitingEntry {
  readonly id: string;
  /** Null where who it was is erased. */
  readonly submitter: { readonly id: string; readonly name: string } | null;
  readonly since: Date;
  readonly described: DescribedSubject;
  /** Who else looks at it now. */
  readonly claim?: ReviewClaim;
}

/** Who looks, and when. */
export interface QueueReader {
  readonly me?: string | undefined;
  readonly now: Date;
}

/**
 * What awaits a decision: first what was raised, then what is about what the looker says that they know, then oldest first; at most
 * `limit`, of one kind where that is given. What was settled elsewhere is out of the queue then.
 */
export async function waitingItems(
  product: Features,
  looking: DescribingSubjects,
  limit: number,
  looker?: QueueReader,
  kind?: string,
): Promise<WaitingEntry[]> {
  if (looker) await dropSettled({ ...looking, now: looker.now }, product);
  const interest = await interestOf(looking, looker?.me);
  const found = await looking.db.reviewItem.findMany({
    where: { communityId: looking.community.id, decision: null, ...(kind === undefined ? {} : { subjectKind: kind }) },
    orderBy: [{ raised: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    take: interest ? MOST_WAITING : limit,
    include: { submittedBy: { select: { id: true, name: true } }, claimedBy: { select: { name: true } } },
  });
  const items = interest ? ownFirst(found, interest, await concerns(product, looking, found)).slice(0, limit) : found;
  const described = await describeAll(product, looking, items);
  return items.flatMap((item) => {
    const one = described(item);
    const claim = looker && claimOf(item, looker.me, looker.now);
    const { id, submittedBy: submitter, createdAt: since } = item;
    return one ? [{ id, submitter, since, described: one, ...(claim ? { claim } : {}) }] : [];
  });
}

interface Item {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly raised: boolean;
}

type Concerns = ReadonlyMap<string, Concern>;

/** What things are about, by kind and id. */
export async function concerns(
  product: Features,
  looking: Pick<DescribingSubjects, "db" | "community">,
  items: readonly Pick<Item, "subjectKind" | "subjectId">[],
): Promise<Concerns> {
  const all = new Map<string, Concern>();
  for (const [kind, some] of groupBy(items, ({ subjectKind }) => subjectKind)) {
    const ids = some.map(({ subjectId }) => subjectId);
    for (const [id, about] of (await subjectOf(product, kind).concerns?.(looking, ids)) ?? [])
      all.set(`${kind} ${id}`, about);
  }
  return all;
}

function ownFirst<T extends Item>(items: readonly T[], interest: Concern, about: Concerns): T[] {
  const rank = (item: T): number =>
    (item.raised ? 0 : 2) + (knows(interest, about.get(`${item.subjectKind} ${item.subjectId}`)) ? 0 : 1);
  return items.toSorted((one, other) => rank(one) - rank(other));
}
