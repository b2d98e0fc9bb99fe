/** Where a document has something: fields, and kinds of labels. The same is always one and the same value. */
export interface FieldsAndLabels {
  /** By which it is told from others. */
  readonly key: string;
  readonly names: readonly string[];
}

const known = new Map<string, FieldsAndLabels>();

/** Where something is that stands in those fields, or is said by those kinds of labels. There are as many as there are of both in the product. */
export function whereIn(names: readonly string[]): FieldsAndLabels {
  const key = names.join(" ");
  const before = known.get(key);
  if (before !== undefined) return before;
  const where = { key, names: [...names] };
  known.set(key, where);
  return where;
}

/** Nowhere. */
export const NOWHERE: FieldsAndLabels = whereIn([]);

/** What is in one place or another, in both. */
export function together(one: FieldsAndLabels, other: FieldsAndLabels): FieldsAndLabels {
  if (one === other || other === NOWHERE) return one;
  if (one === NOWHERE) return other;
  const more = other.names.filter((name) => !one.names.includes(name));
  return more.length === 0 ? one : whereIn([...one.names, ...more]);
}
