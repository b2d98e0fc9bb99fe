import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settingsOf } from "../../src/core/services/store/reader-settings.ts";
import { scopeTo, sql, type Store } from "../../src/core/services/store/store.ts";
import { dropDatabase, freshStore } from "../support/store.ts";
import { allowAttempts, attempt, byWriting, OPEN, POLICIES, type Policy } from "./attempts.ts";
import { CHANGES } from "./changes.ts";
import { bySql, inTurn, sum, type Tally } from "./compare.ts";
import { type Facts, factsIn, factsOf } from "./facts.ts";
import { fillStore, HOME } from "./filled.ts";
import { asEach, undone } from "./mutated.ts";
import { ORACLE } from "./oracle.ts";
import { type PersonId, readerFor, READERS } from "./readers.ts";
import { describeTables, lacking, type Table, tablesOf } from "./schema.ts";
import { MAY, MAY_NOT } from "./tried.ts";
import { WRITES } from "./writes.ts";

let store: Store;
let url: string | undefined;
let tables: readonly Table[];
let facts: Facts;
beforeAll(async () => {
  ({ store, url } = { url: undefined, ...(await freshStore("server")) });
  await fillStore(store);
  tables = await tablesOf(store);
  facts = await factsOf(store, tables, HOME);
});
afterAll(async () => {
  await store.close();
  if (url !== undefined) await dropDatabase(url);
});

/** What reading each table as each reader comes to, when its policy is another. */
async function reading(table: Table, ...statements: readonly string[]): Promise<{ many: boolean; few: boolean }> {
  const { many, few } = await undone(store, statements, (db) => asEach(db, facts, (at) => bySql(table, at)));
  return { many: many.length > 0, few: few.length > 0 };
}

/** Whether the oracle ever says yes, and ever no, to a reader about a row of the table. */
function verdicts(name: string): ReadonlySet<boolean | undefined> {
  return new Set(READERS.flatMap(([, reader]) => facts.rows(name).map((row) => ORACLE[name]?.(row, reader, facts))));
}

describe("a policy of reading that is", () => {
  test("open shows too many rows, and that is noticed", async () => {
    const noticed: string[] = [];
    for (const table of tables)
      if ((await reading(table, `alter policy reads on "${table.name}" using (true)`)).many) noticed.push(table.name);
    // What everybody in a community knows is open as it is.
    const known = [
      ...["channel", "community", "dictionary", "dictionary_entry", "former_space"],
      ...["greeting", "handle", "person", "space", "topic"],
    ];
    expect(tables.map(({ name }) => name).filter((name) => !noticed.includes(name))).toEqual(known);
    expect(known.filter((name) => verdicts(name).has(false))).toEqual([]);
  });

  test("closed shows too few, and that is noticed", async () => {
    const noticed: string[] = [];
    for (const table of tables)
      if ((await reading(table, `alter policy reads on "${table.name}" using (false)`)).few) noticed.push(table.name);
    expect(tables.map(({ name }) => name).filter((name) => !noticed.includes(name))).toEqual([
      "audit",
      "audit_key",
      "audit_person",
      "card",
      "card_change",
      "card_pace",
      "link_part",
      "post",
      "search_due",
    ]);
  });

  test("of another community's rows shows them, and that is noticed", async () => {
    const noticed: string[] = [];
    for (const table of tables)
      if ((await reading(table, `alter policy scoped on "${table.name}" using (true)`)).many) noticed.push(table.name);
    // Nobody reads the first nine at all; the others are read through a table that keeps to the community.
    expect(tables.map(({ name }) => name).filter((name) => !noticed.includes(name))).toEqual(
      [
        "audit",
        "audit_key",
        "audit_person",
        "card",
        "card_change",
        "card_pace",
        "link_part",
        "post",
        "search_due",
        ...["conclusion_change", "conclusion_owner", "conclusion_tracking", "conclusion_version"],
        ...["resource_answer", "resource_change", "resource_check", "resource_freshness", "resource_title"],
        "meeting_document",
        "note",
        "minutes_correction",
        "poll_option",
        "poll_vote",
        "review_decision",
        ...["resource_citation", "resource_collection_item"],
        ...["stored_file", "stored_file_chunk"],
      ].sort(),
    );
  });

  test("half open – by label alone, or by audience alone – shows too many", async () => {
    const role = "current_setting('rapporteur.role')::smallint > 3";
    const label = `${role} or label <= current_setting('rapporteur.label')::smallint`;
    const invited = (column: string) =>
      `${role} or open_to <= current_setting('rapporteur.company')::smallint or "${column}" = any ((select rapporteur_admitted())::text[])`;
    const unnoticed: string[] = [];
    const carrying = tables.filter(({ columns }) => columns.includes("label") && columns.includes("open_to"));
    for (const table of carrying)
      for (const half of [label, invited(table.name === "meeting" ? "id" : "meeting_id")])
        if (!(await reading(table, `alter policy reads on "${table.name}" using (${half})`)).many)
          unnoticed.push(table.name);
    expect(carrying.length).toBeGreaterThan(10);
    expect(unnoticed).toEqual([]);
  });

  test("missing from a new table is said, with what the table needs", async () => {
    const statements = [
      `create table leaflet (community_id text not null, id text not null, meeting_id text not null, primary key (community_id, id),
        foreign key (community_id, meeting_id) references meeting(community_id, id))`,
      `create table sticker (community_id text not null primary key)`,
      `drop policy reads on contact`,
    ];
    const said = await undone(store, statements, async (db) =>
      lacking(await describeTables((ask) => db.$queryRaw(ask)), ORACLE),
    );
    expect(said).toEqual([
      `"contact" bears or hangs on a sharing label: it needs a line "PERFORM rapporteur_policies('contact', reads, adds, changes, removes)" in its migration.`,
      `"leaflet" bears or hangs on a sharing label: it needs a line "PERFORM rapporteur_policies('leaflet', reads, adds, changes, removes)" in its migration, and a function in test/visibility/oracle.ts that says who sees its rows, and rows in test/visibility/filled.`,
      `"sticker" belongs to a community: it needs a line "PERFORM rapporteur_policies('sticker', reads, adds, changes, removes)" in its migration, and a function in test/visibility/oracle.ts that says who sees its rows, and rows in test/visibility/filled.`,
    ]);
  });
});

describe("a trigger that is off", () => {
  test("leaves rows with the wrong readers, and that is noticed", async () => {
    const triggers = await store.statement<{ name: string; on: string }>(sql`
      select t.tgname as name, c.relname as on from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and (t.tgname like 'carries%' or t.tgname like 'opens%' or t.tgname = 'reads_changed') order by c.relname, t.tgname`);
    const carrying = tables.filter(({ name, columns }) => columns.includes("label") && !name.startsWith("search_"));
    const judged = [...carrying, ...tables.filter(({ name }) => name === "person")];
    // What people wrote does not depend on what triggers make of it.
    const later = await undone(store, CHANGES, (db) => factsIn(db, judged, HOME));
    const unnoticed: string[] = [];
    for (const { name, on } of triggers) {
      // What hangs on something shows its own; what others hang on shows in any of them.
      const shown = name.startsWith("carries") ? carrying.filter((table) => table.name === on) : carrying;
      const { many, few } = await undone(store, [`alter table "${on}" disable trigger ${name}`, ...CHANGES], (db) =>
        asEach(db, later, async (at) => sum(await inTurn(shown, (table) => bySql(table, at))), "few"),
      );
      if (many.length + few.length === 0) unnoticed.push(`${name} on ${on}`);
    }
    expect(triggers.length).toBeGreaterThan(20);
    expect(unnoticed).toEqual([]);
  });
});

describe("who writes", () => {
  test("is known of every table", () => {
    expect(Object.keys(WRITES).sort()).toEqual(tables.map(({ name }) => name));
  });

  test("is as it should be, for each table, row and person", async () => {
    const tally = await undone(store, [], async (db) => {
      await allowAttempts(db);
      return asEach(db, facts, (at) => onEach((table, policy) => byWriting(table, policy, at)), "all");
    });
    console.info(
      `${tally.compared.toLocaleString("en")} attempts to write, ${tally.many.length} too many, ${tally.few.length} too few`,
    );
    expect({ many: tally.many, few: tally.few }).toEqual({ many: [], few: [] });
  });

  test("does not depend on what they see alone", async () => {
    const { many } = await undone(
      store,
      tables.map(({ name }) => seen(name)),
      async (db) => {
        await allowAttempts(db);
        return asEach(db, facts, (at) => onEach((table, policy) => byWriting(table, policy, at, "all")));
      },
    );
    expect(many).toEqual([]);
  });

  test.each(POLICIES)("with a policy %s that is open goes too far, and that is noticed", async (policy) => {
    const grant = { adds: "insert", changes: "update", removes: "delete" }[policy];
    const unnoticed: string[] = [];
    for (const table of tables) {
      const statements = [
        seen(table.name),
        `alter policy ${policy} on "${table.name}" ${OPEN[policy]}`,
        `grant ${grant} on "${table.name}" to rapporteur_scoped`,
      ];
      if (table.name === "audit") statements.push("alter table audit disable trigger user");
      const { many } = await undone(store, statements, async (db) => {
        await allowAttempts(db);
        return asEach(db, facts, (at) => byWriting(table, policy, at, "all"));
      });
      if (many.length === 0) unnoticed.push(table.name);
    }
    // The log is open to whoever appends to it.
    expect(unnoticed).toEqual(policy === "adds" ? ["audit"] : []);
  });

  const seen = (table: string) => `alter policy reads on "${table}" using (true)`;
  async function onEach(compare: (table: Table, policy: Policy) => Promise<Tally>): Promise<Tally> {
    const tallies: Tally[] = [];
    for (const table of tables) for (const policy of POLICIES) tallies.push(await compare(table, policy));
    return sum(tallies);
  }
});

describe("somebody", () => {
  const tried = (who: PersonId, statement: string, ...before: readonly string[]) =>
    undone(store, before, async (db) => {
      await allowAttempts(db);
      return (await attempt(await scopeTo(db, HOME, settingsOf(readerFor(who))), [statement]))[0];
    });

  test.each(MAY)("$who $sentence", async ({ who, statement }) => {
    expect(await tried(who, statement)).toBe("through");
  });

  test.each(MAY_NOT)("$who never $sentence", async ({ who, statement, by: [policy, table] }) => {
    expect(await tried(who, statement)).toBe("stopped");
    expect(await tried(who, statement, `alter policy ${policy} on ${table} ${OPEN[policy]}`)).toBe("through");
  });

  test("does not make themselves a moderator, nor keep the role that they have by hand", async () => {
    for (const change of ["role = 'moderator'", "role_by_hand = true"]) {
      const statement = `update person set ${change} where id = 'plain'`;
      const raised = undone(store, [], async (db) =>
        (await scopeTo(db, HOME, settingsOf(readerFor("plain")))).$executeRawUnsafe(statement),
      );
      await expect(raised).rejects.toThrow(/a role is given by moderators/);
      expect(await tried("steward", statement)).toBe("through");
      expect(await tried("plain", statement, "drop trigger role_is_given on person")).toBe("through");
    }
  });
});
