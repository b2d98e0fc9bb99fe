import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leftToFile, searchFiling } from "../../src/core/services/search/index/filing-chore.ts";
import { indexDocuments } from "../../src/core/services/search/search.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { contact, save as saveContacts } from "../core/features/contacts/people.ts";
import { resource, save as saveResources } from "../core/features/resources/library.ts";
import { stores, type World, world } from "../support/world.ts";

const MIGRATION = readFileSync(
  join(import.meta.dirname, "../../prisma/migrations/20261128071500_conditions_filed/migration.sql"),
  "utf8",
);

describe.each(stores)("what was filed without the terms of conditions on %s", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await saveContacts(w, [
      contact("Rosa Quispe", { organisation: "Policía Nacional", languages: ["es", "qu"] }),
      contact("Ana Vera", { organisation: "Aduana", languages: ["es"] }),
    ]);
    await saveResources(w, [
      resource("Cebra manual", { kind: "guide", language: "pt" }),
      resource("Zebra manual", { kind: "guide" }),
    ]);
    // As a version before filed them: by their words alone.
    await w.db(async (db) => {
      const { searchDocument } = db;
      for (const { kind: of, doc, wording } of await searchDocument.findMany())
        await indexDocuments(db, w.community, of as "contact" | "resource", [
          { id: doc, sharing: "green", fields: { name: [{ text: wording, language: "es" }] }, labels: [] },
        ]);
    });
  });
  afterAll(() => w.close());
  const names = async () => [
    (await w.say("contact find who speaks Quechua")).text.includes("Rosa Quispe"),
    (await w.say("resource find in Portuguese")).text.includes("Cebra manual"),
  ];

  it("is filed anew after an upgrade, once", async () => {
    expect(await names()).toEqual([false, false]);
    await w.store.system((db) => db.$executeRawUnsafe(MIGRATION));
    expect(await leftToFile(w.store)).toBe(4);
    await searchFiling.run({ store: w.store, clock: w.clock, ids: w.ids, seal: w.seal, catalogue: w.catalogue });
    expect(await names()).toEqual([true, true]);
    expect(await w.store.statement(sql`select from search_due`)).toEqual([]);
  });
});
