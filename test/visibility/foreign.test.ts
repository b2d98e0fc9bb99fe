import { afterAll, beforeAll, expect, test } from "vitest";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { type OptionSpec, optionsOf } from "../../src/core/kernel/options/options.ts";
import { GeneratedFiles } from "../../src/core/services/files/generated-files.ts";
import { nameSql } from "../../src/core/services/store/catalog-sql.ts";
import { noSql, sql } from "../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../src/features.ts";
import { addCommunity, type Said, type Who, type World, world } from "../support/world.ts";
import { ABROAD, fill } from "./filled.ts";
import { NOW, wordsOf } from "./filled/scope.ts";

const ROLES = ["guest", "member", "moderator", "admin"] as const;
/** Where each kind of thing that an option can name is kept. */
const TABLES: Readonly<Record<string, string>> = {
  contact: "contact",
  resource: "resource",
  collection: "resource_collection",
  meeting: "meeting",
  "cancelled meeting": "meeting",
  poll: "poll",
  conclusion: "conclusion",
  digest: "digest",
  review: "review_item",
  delivery: "delivery",
  person: "person",
  session: "session",
  feed: "feed",
  link: "link",
  term: "glossary_term",
};
/** Which of them, where not any will do. */
const WHICH: Readonly<Record<string, ReturnType<typeof sql>>> = {
  "cancelled meeting": sql`and to_jsonb(t) ->> 'cancelled_at' is not null`,
};
/** What options are called: an id that is called so could not be told from that. */
const NAMES = CATALOGUE.commands.flatMap(({ input }) => optionsOf(input).map(({ name }) => name));
/** Of each kind so many are tried. */
const OF_EACH = 1;
/** What else a command needs, by kind, so that it comes to what it is about. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  text: "words",
  long: "Some words",
  start: "tomorrow at 15:00",
  times: "tomorrow at 15:00, tomorrow at 16:00",
  schedule: "weekly",
  language: "en",
  link: "https://example.org/paper",
};

let w: World;
/** Ids of things of the other community, by kind; "token" is that of a file. */
const foreign = new Map<string, readonly string[]>();
beforeAll(async () => {
  w = await world({ now: NOW.toISOString() });
  await addCommunity(w.store, ABROAD, "beta", NOW);
  const extent = { labels: ["clear", "amber"], audiences: ["open", "persons"] } as const;
  await w.store.system((db) => fill(db, ABROAD, extent));
  await w.store.statement(sql`
    update meeting set cancelled_at = created_at where community_id = ${ABROAD}
      and id = (select max(id) from meeting where community_id = ${ABROAD}) returning 1`);
  // The ids of those that are there are made of several words.
  await w.store.statement(sql`
    update delivery set id = 'd7r' where community_id = ${ABROAD} and id = (select min(id) from delivery where community_id = ${ABROAD} and kind = 'poll') returning 1`);
  await w.store.refreshStatistics();
  for (const [kind, table] of Object.entries(TABLES)) {
    const which = WHICH[kind] ?? noSql;
    const rows = await w.store.statement<{ id: string }>(sql`
      select id from ${nameSql(table)} t where community_id = ${ABROAD} and id <> all(${NAMES}) ${which} order by length(id), id limit ${OF_EACH}`);
    foreign.set(
      kind,
      rows.map(({ id }) => id),
    );
  }
  const files = new GeneratedFiles(w.ids, ABROAD);
  const block = files.block({ name: "a.ics", mediaType: "text/calendar", alt: "a", content: "BEGIN:VCALENDAR" });
  await files.keep(w.product.tokens);
  foreign.set("token", block.kind === "file" ? [block.token] : []);
});
afterAll(() => w.close());

/** What of the other community an option could name; nothing where it names no thing. */
function namedBy({ kind, hidden }: OptionSpec): readonly string[] {
  const of = kind.reference ?? (/^person|^invited/.test(kind.name) ? "person" : undefined);
  if (of !== undefined) return foreign.get(of) ?? [];
  // What only buttons fill in may be the id of anything, or a token.
  return hidden && kind.name === "text" ? [...foreign.values()].flatMap(([first]) => first ?? []) : [];
}

const sampleOf = ({ kind, required }: OptionSpec): unknown =>
  required ? (kind.name === "choice" ? Object.keys(kind.values ?? {})[0] : SAMPLES[kind.name]) : undefined;

/** Every way in which a role can name something of the other community, by an option of a command. */
function ways(): { command: Command; option: OptionSpec; as: string; id: string }[] {
  return CATALOGUE.commands.flatMap((command) =>
    optionsOf(command.input).flatMap((option) =>
      namedBy(option).flatMap((id) => ROLES.map((as) => ({ command, option, as, id }))),
    ),
  );
}

/** What is told whoever names something by an option, whatever it is called; and whoever names nothing there is. */
async function toldOf(
  { command, option, as, id }: ReturnType<typeof ways>[number],
  who: Who = {},
): Promise<[string, string]> {
  const others = optionsOf(command.input).filter((other) => other.name !== option.name);
  const given: Readonly<Record<string, unknown>> = Object.fromEntries(
    others.flatMap((other): [string, unknown][] => {
      const sample = sampleOf(other);
      return sample === undefined ? [] : [[other.name, sample]];
    }),
  );
  const said = async (value: string) => {
    const press = { kind: "values", path: command.path, values: { ...given, [option.name]: value } } as const;
    return told(await w.send(press, { as, ...who }), value);
  };
  // As long, and nobody's.
  return [await said(id), await said(`${id.slice(0, -2)}zq`)];
}

const told = ({ plan, text, refusal, form, view }: Said, id: string) =>
  JSON.stringify([plan.kind, text, refusal ?? "", form?.fields.map(({ name }) => name), view?.blocks.length])
    .replaceAll(id, "…")
    .replaceAll(/[0-9]{10,}/g, "#");

/** What stands in every table of the other community. */
async function everythingAbroad(): Promise<string> {
  const tables = await w.store.statement<{ name: string }>(sql`
    select table_name::text as name from information_schema.columns where table_schema = current_schema() and column_name = 'community_id' order by 1`);
  const all: string[] = [];
  for (const { name } of tables) {
    const [row] = await w.store.statement<{ digest: string }>(sql`
      select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${nameSql(name)} t where community_id = ${ABROAD}`);
    all.push(`${name} ${row?.digest}`);
  }
  return all.join("\n");
}

test("another community's things are there for no role, command and option, and none of them is changed", async () => {
  const before = await everythingAbroad();
  const wrong: unknown[] = [];
  let [calls, suggested] = [0, 0];
  for (const way of ways()) {
    const { command, option, as, id } = way;
    const [theirs, nobodys] = await toldOf(way);
    calls += 2;
    if (theirs !== nobodys) wrong.push({ as, path: command.path, option: option.name, id, theirs, nobodys });
    if (!option.kind.suggest || option.hidden) continue;
    for (const text of [id, wordsOf(id)[0]]) {
      suggested += 1;
      const typing = { kind: "suggest", path: command.path, option: option.name, text, values: {} } as const;
      const { plan } = await w.send(typing, { as });
      const choices = plan.kind === "suggest" ? plan.choices : [];
      const theirs = choices.filter(({ value, label }) => value === id || label.includes(wordsOf(id)[1]));
      if (theirs.length > 0) wrong.push({ as, path: command.path, option: option.name, text, theirs });
    }
  }
  console.log(`${calls} calls and ${suggested} completions with another community's ids, tokens and words`);
  expect(wrong).toEqual([]);
  expect(await everythingAbroad()).toBe(before);
  expect([calls, suggested].map((count) => count > 300)).toEqual([true, true]);
});

test("every kind of thing that an option names is tried, and is there for whoever is of that community", async () => {
  const kinds = CATALOGUE.commands.flatMap(({ input }) => optionsOf(input).flatMap(({ kind }) => kind.reference ?? []));
  expect([...new Set(kinds), ...foreign.keys()].filter((kind) => (foreign.get(kind) ?? []).length === 0)).toEqual([]);
  const found = new Set<string>();
  for (const way of ways()) {
    const kind = way.option.kind.reference;
    if (kind === undefined || found.has(kind) || way.as !== "admin") continue;
    const [theirs, nobodys] = await toldOf(way, { space: "beta" });
    if (theirs !== nobodys) found.add(kind);
  }
  expect([...found].sort()).toEqual([...new Set<string>(kinds)].sort());
});
