import { sql, type Store } from "../../src/core/services/store/store.ts";
import { fieldOf, MODELS } from "./models.ts";

/** A foreign key as the database has it; `to` has `columns` under the names in `toColumns`. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
}

/** A table that carries a community, as the database describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its primary key, in order. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Names of its row-level policies. */
  readonly policies: readonly string[];
}

/** Every table with a community, and the community itself, from the database's own catalogue. */
export async function tablesOf(store: Store): Promise<readonly Table[]> {
  return store.system((db) => describeTables((statement) => db.$queryRaw(statement)));
}

type Ask = (statement: ReturnType<typeof sql>) => Promise<unknown>;

/** The same, through an open transaction: what it changed counts. */
export async function describeTables(ask: Ask): Promise<readonly Table[]> {
  return (await ask(sql`
    select t.table_name as name,
      (select array_agg(c.column_name::text order by c.ordinal_position) from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name) as columns,
      (select array_agg(u.column_name::text order by u.ordinal_position) from information_schema.table_constraints k
        join information_schema.key_column_usage u on u.constraint_schema = k.constraint_schema and u.constraint_name = k.constraint_name and u.table_name = k.table_name
        where k.table_schema = 'public' and k.table_name = t.table_name and k.constraint_type = 'PRIMARY KEY') as key,
      coalesce((select jsonb_agg(jsonb_build_object('columns', f.columns, 'to', f.other, 'toColumns', f.theirs)) from (
        select array_agg(u.column_name::text order by u.ordinal_position) as columns, min(o.table_name) as other, array_agg(o.column_name::text order by u.ordinal_position) as theirs
        from information_schema.referential_constraints r
        join information_schema.key_column_usage u on u.constraint_schema = r.constraint_schema and u.constraint_name = r.constraint_name
        join information_schema.key_column_usage o on o.constraint_schema = r.unique_constraint_schema and o.constraint_name = r.unique_constraint_name
          and o.ordinal_position = u.position_in_unique_constraint
        where r.constraint_schema = 'public' and u.table_name = t.table_name group by r.constraint_name) f), '[]') as "foreignKeys",
      coalesce((select array_agg(p.policyname::text order by p.policyname) from pg_policies p where p.schemaname = 'public' and p.tablename = t.table_name), '{}') as policies
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and (t.table_name = 'community' or exists (
      select from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'community_id'))
    order by t.table_name`)) as readonly Table[];
}

/** A relation between two models: the child's row points at the parent's. */
export interface Relation {
  readonly child: Table;
  readonly parent: Table;
  readonly key: ForeignKey;
  /** The field by which the child is asked for its parent, and the parent for its children. */
  readonly up: string;
  readonly down: string;
  /** The parent has one child at most. */
  readonly single: boolean;
}

/** Every foreign key as the relation of Prisma's that stands for it; throws where one has none. */
export function relationsOf(tables: readonly Table[]): readonly Relation[] {
  const byName = new Map(tables.map((t) => [t.name, t]));
  return tables.flatMap((child) =>
    child.foreignKeys.map((key): Relation => {
      const parent = byName.get(key.to);
      const wanted = key.columns.map((column) => fieldOf(child.name, column)).join();
      const up = MODELS.get(child.name)?.fields.find(
        (f) => f.relation?.fields.join() === wanted && MODELS.get(key.to)?.model === f.type,
      );
      const down = MODELS.get(key.to)?.fields.find(
        (f) =>
          f.relation?.fields.length === 0 &&
          f.relation.name === up?.relation?.name &&
          f.type === MODELS.get(child.name)?.model,
      );
      if (!parent || !up || !down)
        throw new Error(`no relation of Prisma's stands for ${child.name} (${key.columns.join(", ")})`);
      return { child, parent, key, up: up.name, down: down.name, single: !down.list };
    }),
  );
}

/** Tables whose rows bear a label or an audience themselves, or hang on a row that does. */
export function labelled(tables: readonly Table[]): ReadonlySet<string> {
  const found = new Set(
    tables
      .filter((t) => t.columns.some((c) => ["label", "open_to", "sharing", "owner"].includes(c)))
      .map((t) => t.name),
  );
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { name, foreignKeys } of tables) if (foreignKeys.some(({ to }) => found.has(to))) found.add(name);
  }
  return found;
}

/** What each table lacks of what keeps its rows from those who may not see them, in words; nothing where all is well. */
export function lacking(tables: readonly Table[], oracle: Readonly<Record<string, unknown>>): readonly string[] {
  const bearing = labelled(tables);
  return tables.flatMap(({ name, policies }) => {
    const has = [policies.includes("scoped") && policies.includes("reads"), name in oracle] as const;
    if (has[0] && has[1]) return [];
    const what = bearing.has(name) ? `"${name}" bears or hangs on a sharing label` : `"${name}" belongs to a community`;
    const policy = has[0]
      ? []
      : [`a line "PERFORM rapporteur_policies('${name}', reads, adds, changes, removes)" in its migration`];
    const seen = has[1]
      ? []
      : [`a function in test/visibility/oracle.ts that says who sees its rows, and rows in test/visibility/filled`];
    return [`${what}: it needs ${[...policy, ...seen].join(", and ")}.`];
  });
}
