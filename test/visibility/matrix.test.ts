import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../../src/core/services/store/reader.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { dropDatabase, freshStore, stores } from "../support/store.ts";
import { CHANGES } from "./changes.ts";
import { bySql, everyWay, inTurn, sum, type Tally, visible } from "./compare.ts";
import { type Facts, factsIn, factsOf, keyOf } from "./facts.ts";
import { fillStore, HOME } from "./filled.ts";
import { asEach, undone } from "./mutated.ts";
import { ORACLE } from "./oracle.ts";
import { READERS } from "./readers.ts";
import { labelled, lacking, type Relation, relationsOf, type Table, tablesOf } from "./schema.ts";

describe.each(stores)("what each reader reads on %s", (kind) => {
  let store: Store;
  let url: string | undefined;
  let tables: readonly Table[];
  let relations: readonly Relation[];
  let facts: Facts;
  const tallies: Tally[] = [];
  beforeAll(async () => {
    ({ store, url } = { url: undefined, ...(await freshStore(kind)) });
    await fillStore(store);
    tables = await tablesOf(store);
    relations = relationsOf(tables);
    facts = await factsOf(store, tables, HOME);
  });
  afterAll(async () => {
    await store.close();
    if (url !== undefined) await dropDatabase(url);
  });

  test("each table that carries a community has a policy and somebody who says what it should do", () => {
    expect(lacking(tables, ORACLE)).toEqual([]);
    expect(Object.keys(ORACLE).sort()).toEqual(tables.map(({ name }) => name));
  });

  test("each table has rows, and each that bears a label has some that some may see and others may not", () => {
    expect(tables.filter(({ name }) => facts.rows(name).length === 0).map(({ name }) => name)).toEqual([]);
    const bearing = labelled(tables);
    const undecided = tables.filter(({ name }) => {
      const judged = new Set(
        READERS.flatMap(([, reader]) => facts.rows(name).map((row) => ORACLE[name]?.(row, reader, facts))),
      );
      return bearing.has(name) && judged.size < 2;
    });
    expect(undecided.map(({ name }) => name)).toEqual([]);
  });

  test.each(READERS)("%s reads what they may see: no row more and none less", async (name, reader) => {
    const tally = await store.within(HOME, reader, async (db) =>
      sum(await inTurn(tables, (table) => everyWay(table, relations, { db, community: HOME, name, reader, facts }))),
    );
    tallies.push(tally);
    expect({ many: tally.many.slice(0, 20), few: tally.few.slice(0, 20) }).toEqual({ many: [], few: [] });
    expect(tally.compared).toBeGreaterThan(9_000);
  });

  test("and still do after labels, invitations and everything else that decides it was changed", async () => {
    // The index is not kept by triggers: test/core/services/search/visibility.test.ts has it.
    const kept = tables.filter(({ name }) => name !== "posting" && !name.startsWith("search_"));
    const { decided, many, few, compared } = await undone(store, CHANGES, async (db) => {
      const later = await factsIn(db, tables, HOME);
      const tally = await asEach(db, later, async (at) => sum(await inTurn(kept, (table) => bySql(table, at))), "all");
      return {
        ...tally,
        decided: kept
          .filter((table) => READERS.some(([, reader]) => otherwise(table, reader, later)))
          .map(({ name }) => name),
      };
    });
    expect({ many: many.slice(0, 20), few: few.slice(0, 20) }).toEqual({ many: [], few: [] });
    expect(compared).toBeGreaterThan(10_000);
    // Each table with something that triggers keep is one in which somebody sees other rows than before.
    const carrying = kept.filter(({ columns }) => columns.includes("label")).map(({ name }) => name);
    expect(carrying.filter((name) => !decided.includes(name))).toEqual([]);
  });

  const otherwise = (table: Table, reader: Reader, later: Facts) => {
    const keys = (of: Facts) =>
      visible(table, { reader, facts: of })
        .map((row) => keyOf(table, row))
        .sort()
        .join();
    return keys(facts) !== keys(later);
  };

  test("how many rows that were", () => {
    const { compared, many, few } = sum(tallies);
    console.info(
      `${kind}: ${compared.toLocaleString("en")} comparisons, ${many.length} too many, ${few.length} too few`,
    );
    expect(tallies).toHaveLength(READERS.length);
  });
});
