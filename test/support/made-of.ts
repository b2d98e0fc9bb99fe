// What PostgreSQL itself comes with has smaller ids (https://www.postgresql.org/docs/current/system-catalog-initial-data.html#SYSTEM-CATALOG-OID-ASSIGNMENT).
const OWN = 16_384;

// What says how a database is made, by the id of what it belongs to, and when each row of it was written, by transaction.
// Emptying a table touches none of them.
const MADE_OF = [
  `pg_attribute where attrelid >= ${OWN}`,
  `pg_attrdef where adrelid >= ${OWN}`,
  `pg_constraint where oid >= ${OWN}`,
  `pg_index where indexrelid >= ${OWN}`,
  "pg_policy",
  `pg_proc where oid >= ${OWN}`,
  `pg_trigger where oid >= ${OWN}`,
  `pg_type where oid >= ${OWN}`,
  "_prisma_migrations",
];

const each = MADE_OF.map((rows) => `(select count(*) || ':' || max(xmin::text::bigint) from ${rows})`);

/** Reads `state`, which changes with everything a test may change but rows of our tables: columns, triggers, functions, policies, the history of migrations. */
export const STATE = `select concat_ws(' ', ${each.join(", ")}) as state`;

/** Reads `name`, of each table that tests may fill. */
export const TABLES =
  "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'";
