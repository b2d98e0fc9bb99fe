import type { Db, Store } from "../../src/core/services/store/store.ts";

/** A row as JSON, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** A table as it is. `key` are the columns of its primary key. */
export interface Table {
  readonly columns: readonly string[];
  /** Columns that may be null, but for lists: none of these is ever written so. */
  readonly optional: readonly string[];
  readonly key: readonly string[];
  readonly rows: readonly Row[];
}

/** Every table of ours, by name. It is JSON, and the same for databases that hold the same. */
export type Snapshot = Readonly<Record<string, Table>>;

/** What tells a row from others: the values of those columns. */
export const keyOf = (row: Row, key: readonly string[]): string => key.map((column) => String(row[column])).join("/");

/** Reads all tables but the history of migrations, their rows in the order of their keys. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  return store.system(async (db) => {
    // Moments are written in the session's zone.
    await db.$executeRawUnsafe("select set_config('timezone', 'UTC', true)");
    const tables = await db.$queryRawUnsafe<{ name: string; columns: string[]; optional: string[]; key: string[] }[]>(`
      select t.table_name::text as name,
        array(select c.column_name::text from information_schema.columns c where c.table_schema = t.table_schema and c.table_name = t.table_name order by c.ordinal_position) as columns,
        array(select c.column_name::text from information_schema.columns c
          where c.table_schema = t.table_schema and c.table_name = t.table_name and c.is_nullable = 'YES' and c.data_type <> 'ARRAY' order by c.ordinal_position) as optional,
        array(select k.column_name::text from information_schema.table_constraints p
          join information_schema.key_column_usage k using (constraint_schema, constraint_name)
          where p.table_schema = t.table_schema and p.table_name = t.table_name and p.constraint_type = 'PRIMARY KEY' order by k.ordinal_position) as key
      from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> '_prisma_migrations' order by 1`);
    const snapshot: Record<string, Table> = {};
    for (const { name, ...table } of tables) snapshot[name] = { ...table, rows: await rowsOf(db, name, table.key) };
    return snapshot;
  });
}

async function rowsOf(db: Db, table: string, key: readonly string[]): Promise<Row[]> {
  const rows = await db.$queryRawUnsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from "${table}" t`);
  const read = rows.map(({ row }) => ({ row: JSON.parse(row) as Row, text: row }));
  const place = (one: (typeof read)[number]) => `${keyOf(one.row, key)} ${one.text}`;
  return read.sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(({ row }) => row);
}
