import { nameSql, typeSql } from "../store/catalog-sql.ts";
import { type Db, joinSql, sql } from "../store/store.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupHead, type BackupTable, type BackupTail, readLine } from "./backup-lines.ts";
import { plainValues, type DumpProgress } from "./dump.ts";
import { setSequences } from "./sequences.ts";
import { countRows, migrationsIn, tablesIn } from "./tables.ts";

/** What one statement brings, at most and about. */
const AT_ONCE = { rows: 500, characters: 4_000_000 };

/**
 * Puts the rest of a back-up, after its head, into the transaction's database, whose tables are as they were in it, and empty: BackupError
 * where they are not, or where what came is not what was backed up. Returns its last line.
 */
export async function load(
  db: Db,
  head: BackupHead,
  lines: AsyncIterable<string>,
  progress: DumpProgress,
): Promise<BackupTail> {
  await plainValues(db);
  const tables = await emptyTables(db, head);
  // Rows bring what triggers would work out, and the audit log takes no second entry for what was done before.
  for (const name of tables) await db.$executeRaw(sql`alter table ${nameSql(name)} disable trigger user`);
  const tail = await loadRows(db, new Set(tables), head, lines, progress);
  await setSequences(db, tail.sequences);
  for (const name of tables) await db.$executeRaw(sql`alter table ${nameSql(name)} enable trigger user`);
  for (const name of tables)
    if ((await countRows(db, name)) !== (tail.counts[name] ?? 0)) throw new BackupError("differs", name);
  return tail;
}

async function emptyTables(db: Db, head: BackupHead): Promise<readonly string[]> {
  const there = (await migrationsIn(db)) ?? [];
  if (there.join() !== head.migrations.join()) throw new BackupError("older", head.version);
  const names = (await tablesIn(db)).map(({ name }) => name);
  for (const name of names) if ((await countRows(db, name)) > 0) throw new BackupError("filled", name);
  return names;
}

async function loadRows(
  db: Db,
  known: ReadonlySet<string>,
  { rows: total }: BackupHead,
  lines: AsyncIterable<string>,
  progress: DumpProgress,
): Promise<BackupTail> {
  let table: BackupTable | undefined;
  let rows: string[] = [];
  let characters = 0;
  let done = 0;
  const flush = async () => {
    if (table && rows.length > 0) await insert(db, table, rows);
    done += rows.length;
    rows = [];
    characters = 0;
    progress(done, total);
  };
  for await (const text of lines) {
    const line = readLine(text);
    if (line.kind === "row") {
      rows.push(line.row);
      characters += line.row.length;
      if (rows.length >= AT_ONCE.rows || characters >= AT_ONCE.characters) await flush();
      continue;
    }
    await flush();
    if (line.kind === "tail") return line.tail;
    table = line.table;
    if (!known.has(table.table)) throw new BackupError("damaged", table.table);
  }
  throw new BackupError("damaged", "");
}

async function insert(db: Db, { table, columns }: BackupTable, rows: readonly string[]): Promise<void> {
  const names = joinSql(columns.map(({ name }) => nameSql(name)));
  const values = joinSql(columns.map(({ type }, at) => sql`(r ->> ${at}::int)::${typeSql(type)}`));
  await db.$executeRaw(sql`
    insert into ${nameSql(table)} (${names}) overriding system value
    select ${values} from json_array_elements(${`[${rows.join(",")}]`}::json) with ordinality as rows (r, n) order by n`);
}
