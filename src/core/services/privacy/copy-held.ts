import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { nameSql } from "../store/catalog-sql.ts";
import { sql } from "../store/store.ts";
import { SEALED, sealedColumns } from "../store/sealed-column.ts";
import type { PersonalRows, LookingInto } from "./holding.ts";
import { areTheirs } from "./own-rows.ts";

type Row = Readonly<Record<string, unknown>>;

/** What a person takes out: of each table the rows that are theirs, private fields opened. */
export interface Copied {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Copies all that is held about a person, as far as it is theirs; nothing that others wrote. */
export async function copyHeld(at: LookingInto, product: Features, person: string): Promise<readonly Copied[]> {
  const copied: Copied[] = [];
  for (const kind of declared(product, "holds").flat()) {
    const rows = await rowsOf(at, kind, person);
    if (rows.length === 0) continue;
    copied.push({ table: kind.table, rows: await shown(at, product, kind, rows) });
    for (const [part, names] of Object.entries(kind.parts ?? {})) {
      const ids = rows.map(({ id }) => String(id));
      const own = await at.db.$queryRaw<{ row: Row }[]>(sql`
        select to_jsonb(t) as row from ${nameSql(part)} t where t.community_id = ${at.community.id} and t.${nameSql(names)} = any(${ids}::text[])`);
      if (own.length > 0) copied.push({ table: part, rows: own.map(({ row }) => without(row, "community_id")) });
    }
  }
  return copied;
}

async function rowsOf(at: LookingInto, kind: PersonalRows, person: string): Promise<Row[]> {
  const rows = await at.db.$queryRaw<{ row: Row }[]>(
    sql`select to_jsonb(t) as row from ${nameSql(kind.table)} t where ${await areTheirs(at, kind, person)} order by 1`,
  );
  return rows.map(({ row }) => row);
}

async function shown(
  { seal }: LookingInto,
  product: Features,
  { table, shows }: PersonalRows,
  rows: readonly Row[],
): Promise<Row[]> {
  const sealed = sealedColumns(product).filter((column) => column.table === table);
  const read = async (row: Row, name: string): Promise<unknown> => {
    const value = row[name];
    const column = sealed.find((one) => one.column === name);
    if (!column || typeof value !== "string" || !value.startsWith(SEALED)) return value;
    const key = Object.fromEntries(column.key.map((one) => [one, String(row[one])]));
    // What does not open any more is nobody's to read.
    return seal.open(value, column.place(key)).then(asValue, () => null);
  };
  return Promise.all(
    rows.map(async (row) =>
      Object.fromEntries(await Promise.all(shows.map(async (name) => [name, await read(row, name)] as const))),
    ),
  );
}

/** Several values are sealed as one text. */
function asValue(text: string): unknown {
  if (!text.startsWith("[")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const without = (row: Row, column: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
