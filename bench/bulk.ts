import type pg from "pg";

const AT_ONCE = 5_000;

/** Inserts rows, given by their columns' names, as the database's owner; all have the columns of the first. */
export async function insertRows(
  pool: pg.Pool,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await pool.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.slice(at, at + AT_ONCE))],
    );
  }
}

/**
 * Inserts each row of a table once more for every `n` from 1 to `copies`, with other values in the columns that are named, as
 * SQL expressions of the row `t` and `n`. All other columns are copied, also those that only a later product has.
 */
export async function copyRows(
  pool: pg.Pool,
  table: string,
  copies: number,
  other: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position",
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => other[name] ?? `t.${name}`);
  await pool.query(
    `insert into ${table} (${names.join(", ")}) select ${values.join(", ")} from ${table} t cross join generate_series(1, ${copies}) n`,
  );
}
