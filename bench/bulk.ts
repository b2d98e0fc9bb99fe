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

/** Does `work` while the table has no index, and makes them anew: millions of rows come in that way in a fraction of the time. */
export async function withoutIndexes(pool: pg.Pool, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ drop: string; make: string }>(
    `select format('alter table ${table} drop constraint %I', conname) as drop, format('alter table ${table} add constraint %I %s', conname, pg_get_constraintdef(oid)) as make
       from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u')
     union all
     select format('drop index %I', c.relname), pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = $1::regclass and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [table],
  );
  for (const { drop } of rows) await pool.query(drop);
  await work();
  const client = await pool.connect();
  await client.query("set maintenance_work_mem = '1GB'");
  for (const { make } of rows) await client.query(make);
  client.release(true);
}
