/** Asks a database one statement, as the owner of its tables. */
export type Ask = (statement: string) => Promise<{ readonly rows: readonly { readonly name: string }[] }>;

// Of the tables that tests may fill, those that have been given room on disk: emptying the others takes as long.
const FILLED = `
  select quote_ident(relname) as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' and pg_relation_size(oid) > 0`;

const COUNTED =
  "select format('%I.%I', schemaname, sequencename) as name from pg_sequences where last_value is not null";

/** Empties every table that tests have filled; its ids begin anew. */
export async function emptyTables(ask: Ask): Promise<void> {
  const filled = (await ask(FILLED)).rows.map(({ name }) => name);
  if (filled.length === 0) return;
  // As a replica, nothing follows from what is removed. Vacuumed, a table that is empty is as one that never held anything.
  await ask("set session_replication_role = replica");
  for (const name of filled) await ask(`delete from ${name}`);
  await ask("reset session_replication_role");
  await ask(`vacuum ${filled.join(", ")}`);
  for (const { name } of (await ask(COUNTED)).rows) await ask(`alter sequence ${name} restart`);
}
