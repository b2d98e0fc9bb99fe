import { groupBy } from "../../src/core/kernel/values/group-by.ts";
import { Prisma } from "../../src/core/services/store/generated/client.ts";
import type { Reader } from "../../src/core/services/store/reader.ts";
import type { Db } from "../../src/core/services/store/store.ts";
import { type Facts, keyOf, type Row, keyText } from "./facts.ts";
import { fieldOf, MODELS } from "./models.ts";
import { ORACLE } from "./oracle.ts";
import type { Relation, Table } from "./schema.ts";

/** How rows that were read compare with those that may be seen. */
export interface Tally {
  /** How many rows were judged, each by each way of reading. */
  readonly compared: number;
  /** Rows that were read and may not be seen, or not of this community; rows that may be seen and were not read. */
  readonly many: readonly string[];
  readonly few: readonly string[];
}

/** What is compared: a reader's transaction, and what the oracle knows. */
export interface Reading {
  readonly db: Db;
  readonly community: string;
  readonly name: string;
  readonly reader: Reader;
  readonly facts: Facts;
}

/** Several tallies as one. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    compared: tallies.reduce((n, t) => n + t.compared, 0),
    many: tallies.flatMap((t) => t.many),
    few: tallies.flatMap((t) => t.few),
  };
}

/** One after the other, as a transaction wants it. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** The rows of a table that the reader may see, by what people wrote. */
export function visible({ name }: Table, { reader, facts }: Pick<Reading, "reader" | "facts">): readonly Row[] {
  const sees = ORACLE[name];
  if (!sees) throw new Error(`the oracle does not know ${name}`);
  return facts.rows(name).filter((row) => sees(row, reader, facts));
}

/** A table read by plain SQL, whatever it asks for. */
export async function bySql(table: Table, reading: Reading): Promise<Tally> {
  const key = Prisma.raw(table.key.map((c) => `"${c}"`).join(", "));
  const rows = await reading.db.$queryRaw<
    Row[]
  >`select ${key} from ${Prisma.raw(`"${table.name}"`)} where true or random() < 2`;
  return judge("select", table, reading, rows.map((row) => keyOf(table, row))); // biome-ignore format: one line
}

/** A table read by Prisma: its rows, how many there are, and how many in each group. */
export async function byClient(table: Table, reading: Reading): Promise<Tally> {
  const client = delegate(reading.db, table);
  const rows = await client.findMany({ select: keyFields(table) });
  const read = judge("findMany", table, reading, rows.map((row) => clientKey(table, row))); // biome-ignore format: one line
  const wanted = visible(table, reading).length;
  const by = fieldOf(table.name, table.name === "community" ? "id" : "community_id");
  const groups = await client.groupBy({ by: [by], _count: { _all: true } });
  const counted = [
    ["count", await client.count()],
    ["groupBy", groups.reduce((n, g) => n + g._count._all, 0)],
    ["groups", groups.length === Math.min(wanted, 1) ? wanted : groups.length],
  ] as const;
  const off = (compare: (n: number) => boolean) =>
    counted
      .filter(([, n]) => compare(n))
      .map(([how, n]) => `${reading.name}: ${how} of ${table.name} is ${n}, not ${wanted}`);
  return sum([read, { compared: counted.length, many: off((n) => n > wanted), few: off((n) => n < wanted) }]);
}

/** Everything that can be read through a table's rows: parents of what points, children of what is pointed at. A required parent that is missing throws. */
export async function nested(table: Table, relations: readonly Relation[], reading: Reading): Promise<Tally> {
  const ups = relations.filter((r) => r.child.name === table.name);
  const downs = relations.filter((r) => r.parent.name === table.name);
  if (ups.length + downs.length === 0) return sum([]);
  const others: Readonly<Record<string, object>> = Object.fromEntries([
    ...ups.map((r): [string, object] => [r.up, { select: keyFields(r.parent) }]),
    ...downs.map((r): [string, object] => [r.down, { select: keyFields(r.child) }]),
  ]);
  const select = { ...keyFields(table), ...others };
  const rows = await delegate(reading.db, table).findMany({ select });
  const found = new Map(rows.map((row) => [clientKey(table, row), row]));
  const own = visible(table, reading);
  const upwards = ups.map((r) => {
    const parents = new Map(visible(r.parent, reading).map((row) => [pointedAt(r, row), keyOf(r.parent, row)]));
    const wanted = own.flatMap((row) => {
      const parent = parents.get(pointer(r, row));
      return parent === undefined ? [] : [`${keyOf(table, row)} → ${parent}`];
    });
    const read = [...found].flatMap(([key, row]) =>
      row[r.up] ? [`${key} → ${clientKey(r.parent, row[r.up] as Row)}`] : [],
    );
    return differ(`${table.name}.${r.up}`, reading, wanted, read);
  });
  const downwards = downs.map((r) => {
    const children = groupBy(visible(r.child, reading), (row) => pointer(r, row));
    const wanted = own.flatMap((row) =>
      (children.get(pointedAt(r, row)) ?? []).map((child) => `${keyOf(table, row)} → ${keyOf(r.child, child)}`),
    );
    const read = [...found].flatMap(([key, row]) =>
      listOf(row[r.down]).map((child) => `${key} → ${clientKey(r.child, child)}`),
    );
    return differ(`${table.name}.${r.down}`, reading, wanted, read);
  });
  return sum([...upwards, ...downwards]);
}

/** The three ways together. */
export async function everyWay(table: Table, relations: readonly Relation[], reading: Reading): Promise<Tally> {
  return sum([await bySql(table, reading), await byClient(table, reading), await nested(table, relations, reading)]);
}

/** Every row of the community is judged: the ones that were read, and the ones that were not. */
function judge(way: string, table: Table, reading: Reading, read: readonly string[]): Tally {
  const all = reading.facts.rows(table.name).length;
  const tally = differ(`${way} ${table.name}`, reading, visible(table, reading).map((row) => keyOf(table, row)), read); // biome-ignore format: one line
  return { ...tally, compared: all };
}

function differ(what: string, { name }: Reading, wanted: readonly string[], read: readonly string[]): Tally {
  const may = new Set(wanted);
  const did = new Set(read);
  const say = (keys: readonly string[]) => keys.map((key) => `${name}: ${what} ${key}`);
  return {
    compared: new Set([...wanted, ...read]).size,
    many: say(read.filter((k) => !may.has(k))),
    few: say(wanted.filter((k) => !did.has(k))),
  };
}

const listOf = (found: unknown): readonly Row[] =>
  Array.isArray(found) ? (found as readonly Row[]) : found ? [found as Row] : [];

const pointer = ({ key }: Relation, child: Row): string => key.columns.map((c) => String(child[c])).join("/");
const pointedAt = ({ key }: Relation, parent: Row): string => key.toColumns.map((c) => String(parent[c])).join("/");

const keyFields = (table: Table) => Object.fromEntries(table.key.map((column) => [fieldOf(table.name, column), true]));
const clientKey = (table: Table, row: Row): string =>
  table.key.map((column) => keyText(row[fieldOf(table.name, column)])).join("/");

interface Delegate {
  findMany(args: object): Promise<Row[]>;
  count(): Promise<number>;
  groupBy(args: object): Promise<{ _count: { _all: number } }[]>;
}

function delegate(db: Db, { name }: Table): Delegate {
  const model = MODELS.get(name);
  if (!model) throw new Error(`no model of Prisma's for ${name}`);
  return (db as unknown as Record<string, Delegate>)[model.delegate]!;
}
