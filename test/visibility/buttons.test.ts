import { afterAll, beforeAll, expect, test } from "vitest";
import { pressed } from "../../src/adapters/kit/answering/pressed.ts";
import { atLeast, type Role } from "../../src/core/kernel/access/role.ts";
import { encodeButton } from "../../src/core/kernel/commands/button-payload.ts";
import { optionsOf } from "../../src/core/kernel/options/options.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Press } from "../../src/core/kernel/views/model.ts";
import { nameSql } from "../../src/core/services/store/catalog-sql.ts";
import { type Db, sql } from "../../src/core/services/store/store.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { CATALOGUE } from "../../src/features.ts";
import { addCommunity, type Who, type World, world } from "../support/world.ts";
import { ABROAD, fill, HOME } from "./filled.ts";
import { NOW } from "./filled/scope.ts";
import { PEOPLE, type PersonId, readerFor } from "./readers.ts";

/** To whom views give buttons, and who presses them, each at their role. */
const GIVEN_TO = ["calledguest", "called", "organiser", "pollster", "submitter", "voter", "steward", "ruler"] as const;
const PRESSED_BY = ["visitor", "plain", "topical", "steward", "ruler"] as const satisfies readonly PersonId[];
const ABROAD_BY = ["guest", "member", "moderator", "admin"] as const;
/** What only shows something; other buttons are collected, and pressed by others only. */
const SHOWS = /(?:^|\s)(?:list|show|find|manage|attendees|home|me|settings|deliveries|exposed|names|links|audit)$/;
/** Of buttons that do the same so many are tried. */
const ALIKE = 1;
const DEPTH = 2;
/** As filled/scope.ts makes words that stand nowhere else. */
const RARE = /\b(?:[bcdfgklmnprtvz][aiou]){5}\b/g;

let w: World;
/** Each as a platform sends it: too long for the platform, and so kept under a token. */
const buttons: { readonly action: Press; readonly sent: string }[] = [];
beforeAll(async () => {
  w = await world({ now: NOW.toISOString() });
  await addCommunity(w.store, ABROAD, "beta", NOW);
  const extent = { labels: ["clear", "amber", "red"], audiences: ["open", "persons", "moderators"] } as const;
  await w.store.system((db) => fill(db, HOME, extent));
  await w.store.refreshStatistics();
  const tokens = tokenStoreIn(w);
  const known = new Map<string, number>();
  for (const as of GIVEN_TO)
    for (const action of await givenTo(as)) {
      const alike = JSON.stringify([action.command, action.kind, Object.keys(action.input)]);
      const there = known.get(alike) ?? 0;
      known.set(alike, there + 1);
      if (there < ALIKE)
        buttons.push({ action, sent: JSON.stringify({ v: 1, t: await tokens.keep(encodeButton(action)) }) });
    }
});
afterAll(() => w.close());

/** All that views have somebody press, from those of every command that needs nothing, and on from there. */
async function givenTo(as: string): Promise<Press[]> {
  const starts = CATALOGUE.commands.filter(
    ({ path, input }) => SHOWS.test(path) && !optionsOf(input).some((o) => o.required),
  );
  const found = new Map<string, Press>();
  let views = await Promise.all(
    starts.map(async ({ path }) => (await w.send({ kind: "values", path, values: {} }, { as })).view),
  );
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const fresh = views
      .flatMap((view) => (view ? actionsIn(view) : []))
      .flatMap((action): Press[] => (action.kind === "open" || found.has(encodeButton(action)) ? [] : [action]));
    for (const action of fresh) found.set(encodeButton(action), action);
    const shows = [...new Map(fresh.map((action) => [encodeButton(action), action])).values()].filter(
      ({ kind, command }) => kind === "run" && SHOWS.test(command),
    );
    views = depth < DEPTH ? await Promise.all(shows.map(async (action) => (await w.press(action, { as })).view)) : [];
  }
  return [...found.values()];
}

/** What a press leads to, as a text. */
async function press(sent: string, who: Who) {
  const { input } = await pressed(sent, (token) => tokenStoreIn(w).open(token));
  if (!input) throw new Error(`a button that nobody can press: ${sent}`);
  const { plan, text, view, form, refusal } = await w.send(input, who);
  return { refusal, kind: plan.kind, said: JSON.stringify([text, view, form?.fields, form?.title]) };
}

const tables = async (column: string) =>
  (
    await w.store.statement<{ name: string }>(sql`
      select table_name::text as name from information_schema.columns where table_schema = current_schema() and column_name = ${column} order by 1`)
  ).map(({ name }) => name);

/** What of a community somebody can read, as a text. */
async function readBy(read: <T>(work: (db: Db) => Promise<T>) => Promise<T>): Promise<string> {
  const names = await tables("community_id");
  return read(async (db) => {
    const texts: string[] = [];
    for (const name of names) {
      const [row] = await db.$queryRaw<{ text: string | null }[]>(
        sql`select string_agg(t::text, '|' order by t::text) as text from ${nameSql(name)} t where community_id = ${HOME}`,
      );
      texts.push(`${name} ${row?.text ?? ""}`);
    }
    return texts.join("\n");
  });
}

const rareIn = (text: string): string[] => [...new Set(text.match(RARE) ?? [])];
const everything = () => readBy((work) => w.db(work));

/** What is somebody else's alone: rows that name a person, and not this one. */
async function ofOthers(person: string): Promise<Record<string, string>> {
  const own: Record<string, string> = {};
  for (const name of await tables("person_id")) {
    const [row] = await w.store.statement<{ text: string | null }>(
      sql`select string_agg(t::text, '|' order by t::text) as text from ${nameSql(name)} t where community_id = ${HOME} and person_id <> ${person}`,
    );
    own[name] = row?.text ?? "";
  }
  return own;
}

test("a button that a view gave one person is nothing in another community, at whatever role", async () => {
  const before = await everything();
  const wrong: unknown[] = [];
  let presses = 0;
  for (const { action, sent } of buttons)
    for (const as of ABROAD_BY) {
      presses += 1;
      const { said } = await press(sent, { as, space: "beta" });
      const typed = JSON.stringify(action.input);
      const leaked = rareIn(said).filter((word) => before.includes(word) && !typed.includes(word));
      if (leaked.length > 0) wrong.push({ as, action, leaked });
    }
  console.log(`${buttons.length} buttons, pressed ${presses} times in another community`);
  expect(wrong).toEqual([]);
  expect(await everything()).toBe(before);
  expect(buttons.length).toBeGreaterThan(50);
});

test.each(PRESSED_BY)("a button that a view gave another is for %s what they may do and see themselves", async (as) => {
  const role: Role = PEOPLE.find(({ id }) => id === as)!.role;
  const reads = () => readBy((work) => w.store.within(HOME, readerFor(as), work));
  const all = await everything();
  const others = await ofOthers(as);
  const visible = [await reads()];
  const said: { readonly action: Press; readonly said: string }[] = [];
  const wrong: unknown[] = [];
  let refused = 0;
  for (const { action, sent } of buttons) {
    const told = await press(sent, { as });
    said.push({ action, said: told.said });
    const command = CATALOGUE.commands.find(({ path }) => path === action.command);
    if (!command || atLeast(role, command.allow)) continue;
    refused += 1;
    if (told.refusal !== "role.least") wrong.push({ action, told });
  }
  visible.push(await reads());
  for (const one of said) {
    const typed = JSON.stringify(one.action.input);
    const leaked = rareIn(one.said).filter(
      (word) => all.includes(word) && !typed.includes(word) && !visible.some((text) => text.includes(word)),
    );
    if (leaked.length > 0) wrong.push({ action: one.action, leaked });
  }
  console.log(`${buttons.length} buttons, pressed by ${as} (${role}): ${refused} were not for that role`);
  expect(wrong).toEqual([]);
  // Whoever moderates may change what is others'.
  if (!atLeast(role, "moderator")) expect(await ofOthers(as)).toEqual(others);
});
