// What says how a database is made, and when each row of it was written, by transaction. Emptying a table touches none of them.
const MADE_OF = [
  "pg_attribute",
  "pg_attrdef",
  "pg_constraint",
  "pg_index",
  "pg_policy",
  "pg_proc",
  "pg_trigger",
  "pg_type",
  "_prisma_migrations",
];

const each = MADE_OF.map((table) => `(select count(*) || ':' || max(xmin::text::bigint) from ${table})`);

/** Reads `state`, which changes with everything a test may change but rows of our tables: columns, triggers, functions, policies, the history of migrations. */
export const STATE = `select concat_ws(' ', ${each.join(", ")}) as state`;

/** Reads `name`, of each table that tests may fill. */
export const TABLES =
  "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'";
