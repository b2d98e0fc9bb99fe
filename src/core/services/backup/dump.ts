import { nameSql } from "../store/catalog-sql.ts";
import { type Db, joinSql, sql } from "../store/store.ts";
import { type BackupHead, type BackupTail, FORMAT } from "./backup-lines.ts";
import { sequencesIn } from "./sequences.ts";
import { type BackedUpTable, countRows, migrationsIn, tablesIn } from "./tables.ts";

/** What a back-up says of itself beside what the database holds. */
export type DumpFacts = Pick<BackupHead, "version" | "madeAt" | "keys" | "sample">;

/** Hears how many rows of all have been read. */
export type DumpProgress = (done: number, total: number) => void;

/**
 * Has the transaction see one moment of the database and change nothing, and write values as they are written in a back-up. To be called
 * first in it.
 */
export async function asOfNow(db: Db): Promise<void> {
  await db.$executeRaw(sql`set transaction isolation level repeatable read, read only`);
  await plainValues(db);
}

const PLAIN = [
  sql`set local timezone to 'UTC'`,
  sql`set local datestyle to 'ISO, YMD'`,
  sql`set local intervalstyle to 'postgres'`,
  sql`set local extra_float_digits to 1`,
  sql`set local bytea_output to 'hex'`,
];

/** Has values written and read in one way in the transaction, whatever the settings of the database. */
export async function plainValues(db: Db): Promise<void> {
  for (const setting of PLAIN) await db.$executeRaw(setting);
}

/** All that the database holds, a line each; `chains` says at the end how the audit chains stand. */
export async function* dump(
  db: Db,
  facts: DumpFacts,
  chains: () => Promise<BackupTail["chains"]>,
  progress: DumpProgress,
): AsyncGenerator<string> {
  const tables = await tablesIn(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = await countRows(db, name);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const head: BackupHead = {
    backup: "rapporteur",
    format: FORMAT,
    ...facts,
    migrations: [...((await migrationsIn(db)) ?? [])],
    rows,
  };
  yield JSON.stringify(head);
  let done = 0;
  progress(done, rows);
  for (const table of tables) {
    yield JSON.stringify({ table: table.name, columns: table.columns });
    for await (const page of pagesOf(db, table)) {
      yield* page;
      done += page.length;
      progress(done, rows);
    }
  }
  const tail: BackupTail = {
    end: "rapporteur",
    counts,
    sequences: await sequencesIn(db),
    chains: await chains(),
  };
  yield JSON.stringify(tail);
}

/** The rows of a table, each a list of its columns as text. */
async function* pagesOf(db: Db, { name, columns }: BackedUpTable): AsyncGenerator<string[]> {
  const texts = joinSql(columns.map((column) => sql`${nameSql(column.name)}::text`));
  await db.$executeRaw(sql`
    declare backed_up no scroll cursor for select json_build_array(${texts})::text as row from ${nameSql(name)}`);
  for (;;) {
    const page = await db.$queryRaw<{ row: string }[]>(sql`fetch 200 from backed_up`);
    if (page.length === 0) break;
    yield page.map(({ row }) => row);
  }
  await db.$executeRaw(sql`close backed_up`);
}
