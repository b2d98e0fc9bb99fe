import type { Db } from "../../src/core/services/store/store.ts";
import { visible } from "./compare.ts";
import type { Tally, Reading } from "./compare.ts";
import { keyOf, type Row } from "./facts.ts";
import type { Table } from "./schema.ts";
import { WRITES } from "./writes.ts";

/** The policies of writing, in the order in which writes.ts has them. */
export const POLICIES = ["adds", "changes", "removes"] as const;
/** One of them. */
export type Policy = (typeof POLICIES)[number];

/** What each of them says where it lets everything through. */
export const OPEN: Readonly<Record<Policy, string>> = {
  adds: "with check (true)",
  changes: "using (true) with check (true)",
  removes: "using (true)",
};

const SAMPLE = 3;

/** In a transaction that is rolled back: lets what is tried be undone, row by row. */
export async function allowAttempts(db: Db): Promise<void> {
  await db.$executeRawUnsafe(`
    create function attempted(statements text[]) returns text[] language plpgsql as $f$
    declare
      said text[] := '{}';
      one text;
      n integer;
    begin
      foreach one in array statements loop
        begin
          execute one;
          get diagnostics n = row_count;
          raise exception using errcode = 'ZZ001', message = case when n > 0 then 'through' else 'stopped' end;
        exception
          when sqlstate 'ZZ001' then said := said || sqlerrm;
          -- The policy is asked before the key: what collides, or is still pointed at, has gone through.
          when unique_violation or foreign_key_violation or restrict_violation then said := said || 'through'::text;
          when insufficient_privilege then said := said || 'stopped'::text;
        end;
      end loop;
      return said;
    end $f$`);
}

/** Whether each statement would go through, or is stopped: refused, or nothing is there that it may touch. Nothing of it stays. */
export async function attempt(db: Db, statements: readonly string[]): Promise<readonly string[]> {
  const [row] = await db.$queryRaw<{ said: string[] }[]>`select attempted(${[...statements]}::text[]) as said`;
  return row!.said;
}

/** Tries to write a table's rows as the reader, those they see or all of them: some that they may write, and some that they may not. */
export async function byWriting(
  table: Table,
  policy: Policy,
  reading: Reading,
  which: "seen" | "all" = "seen",
): Promise<Tally> {
  const may = WRITES[table.name]?.[POLICIES.indexOf(policy)];
  if (!may) throw new Error(`nothing says who writes ${table.name}`);
  // What is not seen is neither changed nor taken away; one may add what one does not see.
  const rows = policy === "adds" || which === "all" ? reading.facts.rows(table.name) : visible(table, reading);
  const judged = rows.map((row) => ({ row, allowed: may(row, reading.reader, reading.facts) }));
  const tried = [true, false].flatMap((allowed) => spread(judged.filter((j) => j.allowed === allowed)));
  if (tried.length === 0) return { compared: 0, many: [], few: [] };
  const said = await attempt(reading.db, tried.map(({ row }) => statement(table, policy, row))); // biome-ignore format: one line
  const off = (allowed: boolean, outcome: string) =>
    tried
      .filter((t, i) => t.allowed === allowed && said[i] === outcome)
      .map(({ row }) => `${reading.name} ${policy} ${table.name} ${keyOf(table, row)}`);
  return { compared: tried.length, many: off(false, "through"), few: off(true, "stopped") };
}

/** The first, the last and one in the middle. */
function spread<T>(all: readonly T[]): readonly T[] {
  return all.length <= SAMPLE ? all : [all[0]!, all[Math.floor(all.length / 2)]!, all.at(-1)!];
}

function statement({ name, key }: Table, policy: Policy, row: Row): string {
  const where = key.map((column) => `"${column}" = ${quoted(String(row[column]))}`).join(" and ");
  if (policy === "changes") return `update "${name}" set "${key[0]}" = "${key[0]}" where ${where}`;
  if (policy === "removes") return `delete from "${name}" where ${where}`;
  return `insert into "${name}" select * from jsonb_populate_record(null::"${name}", ${quoted(written({ label: 0, open_to: 0, ...FILED[name], ...row }))}::jsonb)`;
}

// What the oracle does not judge by and a row needs all the same.
const FILED: Readonly<Record<string, Row>> = { posting: { sharing: 0 } };

/** A row as JSON, as PostgreSQL reads it. */
const written = (row: Row): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([column, value]: [string, unknown]) => {
        if (typeof value === "bigint") return [column, String(value)];
        return [column, value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value];
      }),
    ),
  );

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
