import type { Features } from "../../kernel/catalogue/feature.ts";
import { asCommunity } from "../store/store.ts";
import { type DescribedSubject, type DescribingSubjects, subjectOf } from "./subject.ts";

interface Item {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Describes what entries of the queue are about: what is not there any more as just that, and nothing of what the reader may not know of. */
export async function describeAll<T extends Item>(
  product: Features,
  looking: DescribingSubjects,
  items: readonly T[],
): Promise<(item: T) => DescribedSubject | undefined> {
  const described = new Map<string, DescribedSubject>();
  for (const kind of new Set(items.map((i) => i.subjectKind))) {
    const some = items.filter((i) => i.subjectKind === kind);
    const found = await describing(product, looking, kind, some);
    for (const [id, one] of found) described.set(`${kind} ${id}`, one);
  }
  return ({ subjectKind, subjectId }) => described.get(`${subjectKind} ${subjectId}`);
}

async function describing(
  product: Features,
  looking: DescribingSubjects,
  kind: string,
  items: readonly Item[],
): Promise<ReadonlyMap<string, DescribedSubject>> {
  const subject = subjectOf(product, kind);
  const ids = items.map(({ subjectId }) => subjectId);
  const found = await subject.describe(looking, ids);
  const missing = items.filter(({ subjectId }) => !found.has(subjectId));
  if (missing.length === 0) return found;
  // What only the reader may not know of is there all the same.
  const hidden = await asCommunity(looking, "unique", ({ db }) =>
    subject.describe(
      { ...looking, db },
      missing.map(({ subjectId }) => subjectId),
    ),
  );
  const gone = missing.filter(({ subjectId }) => !hidden.has(subjectId));
  return new Map([...found, ...gone.map((item) => [item.subjectId, goneFrom(looking, item)] as const)]);
}

/** An entry whose thing is not there any more: what can be done of it is to reject it. */
const goneFrom = ({ t }: DescribingSubjects, { id }: Item): DescribedSubject => ({
  title: t("review.gone.title"),
  facts: [t("review.gone")],
  gone: true,
  show: { command: "review history", input: { item: id } },
});

/** Describes what an entry of the queue is about. Throws where the reader may not know of that. */
export async function describedOf(
  context: DescribingSubjects & { readonly catalogue: Features },
  item: Item,
): Promise<DescribedSubject> {
  const described = (await describeAll(context.catalogue, context, [item]))(item);
  const { subjectKind: kind, subjectId: id } = item;
  if (!described) throw new Error(`an entry of the review queue is about ${kind} ${id}, which is not there`);
  return described;
}
