import { namedNow } from "../store/migrations.ts";
import { nameSql } from "../store/catalog-sql.ts";
import { type Db, sql } from "../store/store.ts";

/** A table as it is backed up. */
export interface BackedUpTable {
  readonly name: string;
  /** Its columns in order, but for those that the database works out itself. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

interface Found extends BackedUpTable {
  readonly needs: readonly string[];
}

/** Every table but the history of migrations, each after those that its rows point to. */
export async function tablesIn(db: Db): Promise<readonly BackedUpTable[]> {
  const found = await db.$queryRaw<Found[]>(sql`
    select c.relname::text as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace and c.relname <> '_prisma_migrations'
    order by 1`);
  return inOrder(found);
}

function inOrder(found: readonly Found[]): BackedUpTable[] {
  const ordered: BackedUpTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < found.length) {
    const ready = found.filter(({ name, needs }) => !placed.has(name) && needs.every((other) => placed.has(other)));
    if (ready.length === 0) throw new Error("tables whose rows point to each other cannot be put in order");
    for (const { name, columns } of ready) {
      placed.add(name);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}

/** How many rows a table has. */
export async function countRows(db: Db, table: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(sql`select count(*)::int as count from ${nameSql(table)}`);
  return row?.count ?? 0;
}

/** The migrations that were applied, in order; undefined where there is no history of them: the database has no tables yet. */
export async function migrationsIn(db: Db): Promise<readonly string[] | undefined> {
  const [table] = await db.$queryRaw<{ there: boolean }[]>(
    sql`select to_regclass('_prisma_migrations') is not null as there`,
  );
  if (!table?.there) return undefined;
  const rows = await db.$queryRaw<{ name: string }[]>(
    sql`select migration_name as name from _prisma_migrations where finished_at is not null`,
  );
  return namedNow(rows.map(({ name }) => name));
}
