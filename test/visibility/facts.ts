import { Prisma } from "../../src/core/services/store/generated/client.ts";
import { groupBy } from "../../src/core/kernel/values/group-by.ts";
import type { Db, Store } from "../../src/core/services/store/store.ts";
import type { Table } from "./schema.ts";

/** A row, by its columns, as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** What is in a community, whoever may see it: what the oracle judges by. */
export class Facts {
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #by = new Map<string, ReadonlyMap<unknown, readonly Row[]>>();

  constructor(rows: ReadonlyMap<string, readonly Row[]>) {
    this.#rows = rows;
  }

  rows(table: string): readonly Row[] {
    return this.#rows.get(table) ?? [];
  }

  /** Rows of a table that have the value in the column. */
  where(table: string, column: string, value: unknown): readonly Row[] {
    const key = `${table}.${column}`;
    const known = this.#by.get(key) ?? groupBy(this.rows(table), (row) => row[column]);
    this.#by.set(key, known);
    return known.get(value) ?? [];
  }

  /** The row of a table with that id. */
  one(table: string, id: unknown): Row | undefined {
    return this.where(table, "id", id)[0];
  }
}

// What triggers and the index keep for the policies is not what the oracle may judge by; the label in a total's key is what the total is of.
const KEPT: Readonly<Record<string, readonly string[]>> = {
  search_total: [],
  search_segment: [],
  search_list: [],
  search_gone: [],
  search_word: [],
  posting: ["sharing", "owner"],
};
const CARRIED = ["label", "open_to", "owner"];

/** All rows of a community, read past every policy, without the columns that the policies go by. */
export function factsOf(store: Store, tables: readonly Table[], community: string): Promise<Facts> {
  return store.system((db) => factsIn(db, tables, community));
}

/** The same, in a transaction of the owner of the tables: what it changed counts. */
export async function factsIn(db: Db, tables: readonly Table[], community: string): Promise<Facts> {
  const rows = new Map<string, readonly Row[]>();
  for (const { name } of tables) {
    const without = KEPT[name] ?? CARRIED;
    const found = await db.$queryRaw<{ row: Row }[]>`
      select to_jsonb(t) - ${[...without]}::text[] as row from ${Prisma.raw(`"${name}"`)} t where ${Prisma.raw(name === "community" ? "id" : "community_id")} = ${community}`;
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return new Facts(rows);
}

/** A row's primary key in one text, as `keyColumns` makes it in SQL. */
export function keyOf({ key }: Table, row: Row): string {
  return key.map((column) => keyText(row[column])).join("/");
}

/** A part of a key as the database writes it: of a day without a time, the day. */
export const keyText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
