import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../src/features.ts";
import { sealedColumns } from "../../../../src/core/services/store/sealed-column.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { freshStore } from "../../../support/store.ts";
import { COLUMNS, type Decision } from "./columns.ts";

describe("every column in which text can stand", () => {
  let store: Store;
  let found: { table: string; column: string }[];
  beforeAll(async () => {
    ({ store } = await freshStore());
    found = await store.statement(sql`
      select c.table_name::text as table, c.column_name::text as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> '_prisma_migrations'
        and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying') order by 1, 2`);
  });
  afterAll(() => store.close());
  const decided = (wanted: Decision) =>
    Object.entries(COLUMNS).flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([column, decision]) => (decision === wanted ? [`${table}.${column}`] : [])),
    );

  it("is decided on: sealed, or why it is not", () => {
    const all = Object.entries(COLUMNS).flatMap(([table, columns]) => Object.keys(columns).map((c) => `${table}.${c}`));
    expect(all.sort()).toEqual(found.map(({ table, column }) => `${table}.${column}`).sort());
  });
  it("holds no role that somebody has on a server: those come with each command", () => {
    const ofPeople = [...Object.keys(COLUMNS["person"] ?? {}), ...Object.keys(COLUMNS["handle"] ?? {})];
    expect(ofPeople.length).toBeGreaterThan(8);
    expect(ofPeople.filter((column) => /role|permission|admin/.test(column))).toEqual(["role"]);
  });
  it("is sealed anew when keys are rotated, where it is sealed", () => {
    const declared = sealedColumns(CATALOGUE).map(({ table, column }) => `${table}.${column}`);
    expect(declared.sort()).toEqual(decided("sealed").sort());
  });
});
