import { afterAll, beforeAll, expect, it } from "vitest";
import { openPrivate } from "../../src/core/features/contacts/fields/private-fields.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { eraseDue } from "../../src/core/services/privacy/erasing/erase-due.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const HEADER = "reference,name,organisation,post,country,languages,city";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

/** One or two contacts of a name, the first somebody's, and a file of them that waits for its button. */
async function staged(n: number, references: readonly string[]) {
  const owner = `own${n}`;
  await w.db(async (db) => {
    await db.person.create({
      data: { communityId: w.community, id: owner, name: owner, role: "member", createdAt: w.clock.now() },
    });
    const account = { platform: "console", externalId: owner };
    await db.handle.create({ data: { communityId: w.community, personId: owner, ...account } });
  });
  const name = `Ana Ríos ${n}`;
  const [first = ""] = references;
  await save(
    w,
    references.map((reference, at) =>
      contact(name, {
        ...{ reference, phones: [`+59521555${n}${at}0`] },
        ...(reference === first ? { person: owner } : {}),
      }),
    ),
  );
  w.clock.forward(1_000);
  const rows = references.map((reference) => `${reference},${name},Imported,Chief,PY,es,Luque`);
  const content = Buffer.from([HEADER, ...rows].join("\n"));
  const file = { name: "x.csv", mediaType: "text/csv", size: content.length, base64: content.toString("base64") };
  const said = await w.send({ kind: "values", path: "contact import", values: { file } }, MODERATOR);
  const stored = () => w.db((db) => db.contact.findMany({ where: { name }, orderBy: { reference: "asc" } }));
  const ids = (await stored()).map(({ id }) => id);
  return { owner, ids, stored, imports: () => w.press(button(said, /^Import \d/), MODERATOR) };
}

const button = ({ view }: Said, label: RegExp) => {
  const found = actionsIn(view!).find((action) => label.test(action.label));
  if (!found) throw new Error(`there is no button ${String(label)} in ${JSON.stringify(view)}`);
  return found;
};

/** How many transactions wait for a lock. */
const waiting = async (): Promise<number> => {
  const [row] = await w.store.statement<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return row?.count ?? 0;
};

/** Has both come to the same contact while it is held, one after the other: the first goes on first. */
async function inOrder<A, B>(held: string, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const come = async (count: number) => expect.poll(waiting, { interval: 5, timeout: 5_000 }).toBe(count);
  // Held in an object: what a transaction returns is awaited, and these end after it only.
  const { one, other } = await w.db(async (db) => {
    await db.$queryRaw(sql`select 1 from contact where id = ${held} for update`);
    const begun = first();
    await come(1);
    const then = second();
    await come(2);
    return { one: begun, other: then };
  });
  return [await one, await other];
}

/** Both ways round. */
const either = async <A, B>(held: string, importFirst: boolean, imports: () => Promise<A>, other: () => Promise<B>) => {
  if (importFirst) return inOrder(held, imports, other);
  const [done, imported] = await inOrder(held, other, imports);
  return [imported, done] as const;
};

const ORDERS = [
  ["the import comes first", true],
  ["the import comes second", false],
] as const;

it.each(ORDERS)("what its owner shows to nobody stays hidden, and so does what they wrote: %s", async (_how, first) => {
  const { owner, ids, stored, imports } = await staged(first ? 10 : 11, [first ? "o1" : "o2"]);
  const [imported, said] = await either(ids[0]!, first, imports, () =>
    w.say("contact me phone_for:nobody note:Mornings", { as: owner }),
  );
  expect([imported.refusal, said.refusal]).toEqual([undefined, undefined]);
  const [row, ...others] = await stored();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ visibility: { phones: "nobody" }, personId: owner });
  expect(await openPrivate(w.seal, w.community, row!.id, row!)).toMatchObject({ note: "Mornings" });
  // What was confirmed later than the file stays.
  expect(row?.organisation).toBe(first ? "Imported" : "National Police");
});

it.each(ORDERS)("of two that are merged there are never both again: %s", async (_how, first) => {
  const references = first ? ["a1", "b1"] : ["a2", "b2"];
  const { ids, stored, imports } = await staged(first ? 20 : 21, references);
  const merge = button(await w.say(`contact merge ${ids[0]!} other:${ids[1]!}`, MODERATOR), /^Merge$/);
  const [imported, merged] = await either(ids[0]!, first, imports, () => w.press(merge, ADMIN));
  expect(imported.text).toContain("Imported");
  const rows = await stored();
  if (first) {
    expect(merged.refusal).toBe("contact.edit.meanwhile");
    expect(rows.map(({ id, city }) => [id, city])).toEqual(ids.map((id) => [id, "Luque"]));
  } else {
    expect(merged.refusal).toBeUndefined();
    expect(rows).toMatchObject([{ id: ids[0], formerIds: [ids[1]], formerReferences: ["b2"], city: "Luque" }]);
  }
});

it.each(ORDERS)("one that is taken out does not come back by it: %s", async (_how, first) => {
  const { ids, stored, imports } = await staged(first ? 30 : 31, [first ? "r1" : "r2"]);
  const [imported, removed] = await either(ids[0]!, first, imports, () => w.say(`contact remove ${ids[0]!}`, ADMIN));
  expect(removed.refusal).toBeUndefined();
  expect(imported.text).toContain(first ? "0 new, 1 changed" : "0 new, 0 changed");
  if (!first) expect(imported.text).toContain("Line 2: This contact was taken out of the directory since");
  expect(await stored()).toEqual([]);
  expect(await w.db((db) => db.searchDocument.count({ where: { kind: "contact", doc: ids[0]! } }))).toBe(0);
});

it.each(ORDERS)("whoever is erased is gone with what is theirs, and nothing fails by it: %s", async (_how, first) => {
  const { owner, ids, stored, imports } = await staged(first ? 40 : 41, [first ? "e1" : "e2"]);
  await w.db((db) => db.person.updateMany({ where: { id: owner }, data: { eraseAt: w.clock.now() } }));
  const erase = () => eraseDue({ ...w, catalogue: w.catalogue });
  const [imported, erased] = await either(ids[0]!, first, imports, erase);
  expect(erased).toBe(1);
  expect(imported.text).toContain(first ? "0 new, 1 changed" : "0 new, 0 changed");
  expect(await stored()).toEqual([]);
  expect(await w.db((db) => db.person.count({ where: { id: owner } }))).toBe(0);
  expect(await w.db((db) => db.searchDocument.count({ where: { kind: "contact", doc: ids[0]! } }))).toBe(0);
  expect(w.logged).toEqual([]);
});
