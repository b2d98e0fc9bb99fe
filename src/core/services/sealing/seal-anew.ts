import type { Seal } from "../../kernel/ports/seal.ts";
import { nameSql } from "../store/catalog-sql.ts";
import { joinSql, sql, type Store } from "../store/store.ts";
import { SEALED, type SealedColumn } from "../store/sealed-column.ts";

/** Rows that are looked at together. */
const AT_ONCE = 200;

/** What became of a column's values. */
export interface SealedAnew {
  /** How many had been sealed with another key. */
  readonly anew: number;
  /** How many open with no key that is there, and stay as they are. */
  readonly closed: number;
}

type Row = Readonly<Record<string, string>> & { readonly sealed: string };

/**
 * Seals every value of a column with the key that seals now, in runs of some rows, and says after each how many it has looked at. It
 * may be killed at any point and be done again: what is sealed so already stays. What somebody changes meanwhile stays changed.
 */
export async function sealAnew(
  { store, seal }: { readonly store: Store; readonly seal: Seal },
  column: SealedColumn,
  onLooked: (rows: number) => void = () => undefined,
): Promise<SealedAnew> {
  const sum = { anew: 0, closed: 0 };
  let after: Row | undefined;
  for (;;) {
    const rows = await rowsAfter(store, column, after);
    const old = rows.filter((row) => seal.sealedBy(row.sealed) !== seal.sealing());
    const opened = (await Promise.all(old.map((row) => resealed(seal, column, row)))).flat();
    if (opened.length > 0) sum.anew += await write(store, column, opened);
    sum.closed += old.length - opened.length;
    onLooked(rows.length);
    after = rows.at(-1);
    if (rows.length < AT_ONCE) return sum;
  }
}

/** How many values of a column there are. */
export async function valuesIn(store: Store, { table, column }: SealedColumn): Promise<number> {
  const [row] = await store.statement<{ n: number }>(
    sql`select count(*)::int as n from ${nameSql(table)} where ${nameSql(column)} is not null`,
  );
  return row?.n ?? 0;
}

/** Seals what a column holds in clear from before it was sealed, and returns how many values that were. */
export async function sealClear(
  { store, seal }: { readonly store: Store; readonly seal: Seal },
  column: SealedColumn,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const rows = await rowsAfter(store, column, undefined, sql`not starts_with(${nameSql(column.column)}, ${SEALED})`);
    if (rows.length === 0) return sealed;
    const made = (await Promise.all(rows.map((row) => resealed(seal, column, row)))).flat();
    sealed += await write(store, column, made);
  }
}

function rowsAfter(
  store: Store,
  { table, column, key }: SealedColumn,
  after: Row | undefined,
  which = sql`true`,
): Promise<Row[]> {
  const names = nameSql(...key);
  // Rows are gone through in the order of their key's index.
  const later = after === undefined ? sql`true` : sql`(${names}) > (${joinSql(key.map((name) => after[name] ?? ""))})`;
  return store.statement<Row>(sql`
    select ${names}, ${nameSql(column)} as sealed from ${nameSql(table)}
    where ${nameSql(column)} is not null and ${later} and ${which} order by ${names} limit ${AT_ONCE}`);
}

async function resealed(
  seal: Seal,
  column: SealedColumn,
  row: Row,
): Promise<{ readonly row: Row; readonly sealed: string }[]> {
  const place = column.place(row);
  try {
    const clear = column.onceClear && seal.sealedBy(row.sealed) === undefined;
    return [{ row, sealed: await seal.seal(clear ? row.sealed : await seal.open(row.sealed, place), place) }];
  } catch {
    return [];
  }
}

/** Only where the value is still the one that was opened. */
async function write(
  store: Store,
  { table, column, key }: SealedColumn,
  changes: readonly { readonly row: Row; readonly sealed: string }[],
): Promise<number> {
  const arrays = [
    ...key.map((name) => changes.map(({ row }) => row[name] ?? "")),
    changes.map(({ row }) => row.sealed),
    changes.map(({ sealed }) => sealed),
  ];
  const lists = joinSql(arrays.map((values) => sql`${values}::text[]`));
  const same = joinSql(
    key.map((name, i) => sql`t.${nameSql(name)} = n.${nameSql(`k${i}`)}`),
    " and ",
  );
  const done = await store.statement(sql`
    update ${nameSql(table)} t set ${nameSql(column)} = n.sealed
    from unnest(${lists}) as n(${nameSql(...key.map((_name, i) => `k${i}`), "before", "sealed")})
    where ${same} and t.${nameSql(column)} = n.before returning 1`);
  return done.length;
}
