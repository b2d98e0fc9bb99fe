import { joinSql, sql, type Sql } from "../../store/store.ts";
import { type Condition, valuesOf } from "../reading/condition.ts";

/** Conditions, by name, that are met by what a thing is by now, and not by what it is filed as: each as a condition on `p.doc`, as of Search. */
export type ByNow = Readonly<Record<string, (values: readonly string[]) => Sql>>;

const nameOf = ({ meanings }: Pick<Condition, "meanings">): string => meanings[0]?.name ?? "";

/** Whether a condition is one of those. */
export const isMetByNow =
  (byNow: ByNow) =>
  (one: Pick<Condition, "meanings">): boolean =>
    byNow[nameOf(one)] !== undefined;

/** What narrows a search to what meets those of some conditions, and not those that are excluded, besides what narrows it already. */
export function narrowedBy(byNow: ByNow, conditions: readonly Condition[], narrow: Sql | undefined): Sql | undefined {
  const asked = conditions.flatMap((one) => {
    const met = byNow[nameOf(one)]?.(valuesOf(one, nameOf(one)));
    return met === undefined ? [] : [one.excluded ? sql`not (${met})` : met];
  });
  const all = [...(narrow === undefined ? [] : [narrow]), ...asked];
  return all.length === 0 ? undefined : joinSql(all, " and ");
}
