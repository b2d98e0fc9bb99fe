import { isDeepStrictEqual } from "node:util";
import { keyOf, type Row, type Snapshot, type Table } from "./snapshot.ts";

/** What became of a table; what is absent did not happen. Rows are named by the key that the table had before. */
export interface Difference {
  /** Rows that are gone. */
  readonly lost?: readonly string[];
  /** Rows that were not there. */
  readonly added?: readonly string[];
  /** Rows whose value changed, by column, among the columns that there were. */
  readonly changed?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are gone. Columns that are new are no difference: the schema says which there are. */
  readonly without?: readonly string[];
}

/** What became of each table; tables to which nothing happened are absent. */
export type Differences = Readonly<Record<string, Difference>>;

const NOTHING: Table = { columns: [], optional: [], key: [], rows: [] };

/** Compares what was before with what is after. */
export function compare(before: Snapshot, after: Snapshot): Differences {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const difference = compareTables(before[name], after[name] ?? NOTHING);
      return Object.keys(difference).length > 0 ? [[name, difference]] : [];
    }),
  );
}

function compareTables(before: Table | undefined, after: Table): Difference {
  const { columns, key: primary, rows } = before ?? after;
  const key = primary.length > 0 ? primary : columns;
  const kept = columns.filter((column) => after.columns.includes(column));
  const same = (a: Row, b: Row) => kept.every((column) => isDeepStrictEqual(a[column], b[column]));
  const left = new Map<string, Row[]>();
  for (const row of after.rows) left.set(keyOf(row, key), [...(left.get(keyOf(row, key)) ?? []), row]);
  const lost: string[] = [];
  const changed: Record<string, string[]> = {};
  for (const row of before ? rows : []) {
    const name = keyOf(row, key);
    // A key that has got more columns may stand for several rows now: the one that is as it was is it.
    const candidates = left.get(name) ?? [];
    const found = candidates.find((one) => same(row, one)) ?? candidates[0];
    if (!found) {
      lost.push(name);
      continue;
    }
    candidates.splice(candidates.indexOf(found), 1);
    for (const column of kept) if (!isDeepStrictEqual(row[column], found[column])) (changed[column] ??= []).push(name);
  }
  const added = [...left].flatMap(([name, some]) => some.map(() => name));
  const without = columns.filter((column) => !kept.includes(column));
  return {
    ...(lost.length > 0 ? { lost } : {}),
    ...(added.length > 0 ? { added } : {}),
    ...(Object.keys(changed).length > 0 ? { changed } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}
