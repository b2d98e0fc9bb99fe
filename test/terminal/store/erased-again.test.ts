import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ERASED_FILE } from "../../../src/core/services/backup/erased-file.ts";
import { eraseDue } from "../../../src/core/services/privacy/erasing/erase-due.ts";
import { openEmbedded } from "../../../src/core/services/store/embedded.ts";
import { putKeysBeside } from "../../../src/core/services/store/keys.ts";
import type { Store } from "../../../src/core/services/store/store.ts";
import { contact, save } from "../../core/features/contacts/people.ts";
import { rapporteur } from "../../support/command.ts";
import { dataDirectory } from "../../support/data-directory.ts";
import { ring } from "../../support/seals.ts";
import { world } from "../../support/world.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "erased-again-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const on = (data: string, verb: string, name: string, ...more: string[]) =>
  rapporteur([verb, file(name), "--key-file", file("backups.key"), ...more], { RAPPORTEUR_DATA: data });
/** Who is there, and the names of whose contacts. */
const there = (store: Store) =>
  store.system(async (db) => ({
    persons: (await db.person.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id),
    contacts: (await db.contact.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name),
  }));

it("a person who was erased is not brought back by an older back-up, and the terminal says so", async () => {
  const data = dataDirectory(folder);
  putKeysBeside(data, ring("k1"));
  let store = await openEmbedded(data);
  const w = await world({ on: { store, url: "" } });
  await save(w, [contact("Marta Medina", { phones: ["+595 21 1"], person: "c1member" }), contact("Ana Ayala")]);
  await w.say('meeting add "Call" tomorrow at 15:00');
  await w.say("me erase sure:yes really:yes");
  const before = await there(store);
  expect(before.persons).toContain("c1member");
  await store.close();
  expect(await on(data, "backup", "older.age", "--with-key")).toMatchObject({ code: 0 });
  expect(readFileSync(file("older.age")).length).toBeGreaterThan(0);

  store = await openEmbedded(data);
  w.clock.forward(15 * 86_400_000);
  expect(await eraseDue({ ...w, store })).toBe(1);
  const after = await there(store);
  await store.close();
  expect(await on(data, "backup", "newer.age", "--with-key")).toMatchObject({ code: 0 });
  expect(readFileSync(file(ERASED_FILE), "utf8")).toMatch(/^[0-9a-f]{64} \S+\n$/);

  const restored = await on(file("restored"), "restore", "older.age");
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.stdout).toContain("1 person who was erased since then was erased again.\n");
  expect(restored.stdout).toMatch(/^test: whole, \d/m);
  store = await openEmbedded(file("restored"));
  expect(await there(store)).toEqual(after);
  expect(after).toEqual({ persons: ["c1admin", "c1guest", "c1moderator"], contacts: ["Ana Ayala"] });
  await store.close();
});
