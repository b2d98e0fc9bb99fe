import type { Features } from "../../kernel/catalogue/feature.ts";
import { type Described, type Looking, subjectOf } from "./subject.ts";

interface Item {
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Describes what entries of the queue are about; the answer has nothing for what is not there. */
export async function describeAll(
  product: Features,
  looking: Looking,
  items: readonly Item[],
): Promise<(item: Item) => Described | undefined> {
  const described = new Map<string, Described>();
  for (const kind of new Set(items.map((i) => i.subjectKind))) {
    const ids = items.filter((i) => i.subjectKind === kind).map((i) => i.subjectId);
    for (const [id, one] of await subjectOf(product, kind).describe(looking, ids)) described.set(`${kind} ${id}`, one);
  }
  return ({ subjectKind, subjectId }) => described.get(`${subjectKind} ${subjectId}`);
}

/** Describes what an entry of the queue is about. Throws where that is not there. */
export async function describedOf(context: Looking & { readonly catalogue: Features }, item: Item): Promise<Described> {
  const { subjectKind: kind, subjectId: id } = item;
  const described = (await subjectOf(context.catalogue, kind).describe(context, [id])).get(id);
  if (!described) throw new Error(`an entry of the review queue is about ${kind} ${id}, which is not there`);
  return described;
}
