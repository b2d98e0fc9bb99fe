import type { Input } from "../../kernel/views/model.ts";
import { joinSql, noSql, type Sql, sql } from "../store/store.ts";
import type { DigestFilter, DigestQuestion, DigestStretch } from "./section.ts";
import { WEEK_MS } from "../../kernel/time/units.ts";

/** The columns by which new things are found: when they came, what names them, and the condition that they fit a filter. */
export interface NewsColumns {
  readonly at: Sql;
  readonly id: Sql;
  readonly fits: (filter: DigestFilter) => Sql;
}

/** The condition that something belongs to one of the stretches. */
export function inStretches(
  { stretches }: { readonly stretches: readonly DigestStretch[] },
  { at, id, fits }: NewsColumns,
): Sql {
  const each = stretches.map(
    ({ filter, after, upTo, except }) => sql`(${at} > ${after} and ${at} <= ${upTo} and ${fits(filter)}
      ${except.length === 0 ? noSql : sql`and not (${id} = any(${[...except]}::text[]))`})`,
  );
  return each.length === 0 ? sql`false` : sql`(${joinSql(each, " or ")})`;
}

/** The stretches as another section of the same digests is asked for them: of those that say it. */
export const stretchesOf = ({ stretches }: Pick<DigestQuestion, "stretches">, section: string): DigestStretch[] =>
  stretches.flatMap((one) => {
    const except = one.beside[section];
    return except === undefined ? [] : [{ ...one, except }];
  });

/** What all of it is about, as a list is asked for it; nothing where there are several stretches, which may be about different things. */
export function aboutAll({ stretches: [first, another] }: Pick<DigestQuestion, "stretches">): Input {
  return another === undefined ? { ...first.filter } : {};
}

/** Counts by week, the oldest first, of what came at these moments within so many weeks before `until`: a piece of SQL gives each week's number, from 0. */
export const weekOf = (at: Sql, until: Date, weeks: number): Sql =>
  sql`floor(extract(epoch from ${at} - ${new Date(until.getTime() - weeks * WEEK_MS)}) / 604800)::int`;

/** The condition that something came within so many weeks before a moment. */
export const withinWeeks = (at: Sql, until: Date, weeks: number): Sql =>
  sql`(${at} >= ${new Date(until.getTime() - weeks * WEEK_MS)} and ${at} < ${until})`;

/** Rows of such a count as a list with a number for each week. */
export function byWeek(rows: readonly { readonly week: number; readonly count: number }[], weeks: number): number[] {
  const counts = Array.from({ length: weeks }, () => 0);
  for (const { week, count } of rows) if (week >= 0 && week < weeks) counts[week] = count;
  return counts;
}
