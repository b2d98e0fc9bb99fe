import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declared } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { sealedColumns } from "../../../../src/core/services/store/sealed-column.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";
import { COLUMNS } from "../store/columns.ts";

/** Columns in which text stands that is nobody's, and why. */
const NOBODYS: Readonly<Record<string, string>> = {
  "allowed_domain.domain": "a domain of an agency",
  "audit_key.sealed": "what checks entries of the log; nobody stands in it",
  "channel.name": "what a platform calls a channel",
  "community.defaults": "what a community chose",
  "community.name": "what a community is called",
  "community.slug": "what a community is called",
  "dictionary.licence": "an operator's file",
  "dictionary.name": "an operator's file",
  "dictionary_entry.said": "words of an operator's file",
  "installation.sealed": "what a platform handed over for a workspace",
  "slack_channel.name": "what a platform calls a channel",
  "space.moderator_role_name": "what a platform calls a role",
  "topic.also": "the community's taxonomy",
  "topic.labels": "the community's taxonomy",
};

/** Columns without a foreign key that name a person by an id, an account or a name of theirs. */
const NAMING = [
  ...["audit.actor_id", "audit.detail", "audit.subject", "invitation.value", "invite.created_by_id"],
  ...["link.asker_account", "link.maker_account", "link_code.account", "post.caller", "post.recipient"],
  ...["posting.owner", "resource_topic.owner", "search_document.owner", "seen.key", "spent.key", "delivery.unasked"],
  ...["resource_file.owner", "resource_passage.owner"],
  ...["audit_person.named", "handle.external_id"],
];

const holds = declared(CATALOGUE, "holds").flat();
const mentions = declared(CATALOGUE, "mentions").flat();
const own = holds.flatMap(({ table, person, shows, also = [] }) =>
  [...person, ...shows, ...also].map((column) => `${table}.${column}`),
);
const said = new Set([...own, ...mentions.flatMap(({ columns }) => columns)]);
const parts = new Set(holds.flatMap(({ parts: own = {} }) => Object.keys(own)));
const known = (column: string) => said.has(column) || parts.has(column.split(".")[0] ?? "") || column in NOBODYS;

let w: World;
let columns: { table: string; column: string }[];
beforeAll(async () => {
  w = await world();
  columns = await w.store.statement(sql`
    select table_name::text as table, column_name::text as column from information_schema.columns where table_schema = 'public'`);
});
afterAll(() => w.close());

describe("every column that can hold something about a person", () => {
  it("is declared, where a foreign key says whose it is", async () => {
    const keys = await w.store.statement<{ name: string }>(sql`
      select k.table_name || '.' || k.column_name as name from information_schema.referential_constraints r
      join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
      join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
      where u.table_name = 'person' and k.column_name <> 'community_id' order by 1`);
    expect(keys.length).toBeGreaterThan(20);
    const persons = new Set(holds.flatMap(({ table, person }) => person.map((column) => `${table}.${column}`)));
    expect(keys.map(({ name }) => name).filter((name) => !persons.has(name))).toEqual([]);
  });
  it("is declared, where it is sealed, or somebody wrote, chose or is called what stands in it", () => {
    const texts = Object.entries(COLUMNS).flatMap(([table, own]) =>
      Object.entries(own).flatMap(([column, decision]) => (decision === "code" ? [] : [`${table}.${column}`])),
    );
    expect(texts.filter((column) => !known(column))).toEqual([]);
    expect(
      sealedColumns(CATALOGUE)
        .map(({ table, column }) => `${table}.${column}`)
        .filter((c) => !known(c)),
    ).toEqual([]);
  });
  it("is declared, where it names somebody without a key", () => {
    expect(NAMING.filter((column) => !known(column))).toEqual([]);
  });
  it("is one that there is", () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    expect([...said, ...NAMING, ...Object.keys(NOBODYS)].filter((column) => !there.has(column))).toEqual([]);
    const tables = new Set(columns.map(({ table }) => table));
    expect([...parts].filter((table) => !tables.has(table))).toEqual([]);
  });
  it("is somebody's, or nobody's, and not both", () => {
    expect(Object.keys(NOBODYS).filter((column) => said.has(column))).toEqual([]);
  });
});
