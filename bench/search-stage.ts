import { stringify } from "csv-stringify/sync";
import type pg from "pg";
import type { Rapporteur } from "../src/app/assemble.ts";
import { phoneOf } from "../src/core/features/contacts/fields/phone.ts";
import { type ContactInput, saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { type ResourceInput, saveResources } from "../src/core/features/resources/saving/save-resources.ts";
import { importFile } from "../src/core/services/imports/import-file.ts";
import { batches } from "../src/core/services/store/saving.ts";
import { addTerms } from "../src/core/services/taxonomy/add-terms.ts";
import { defaultTaxonomy } from "../src/core/services/taxonomy/default-taxonomy.ts";
import { NOW } from "./ledger-stage.ts";

const AT_ONCE = 5_000;

/** Gives the community of the benchmarks the whole taxonomy, with all synonyms. */
export async function wholeTaxonomy({ store }: Rapporteur, pool: pg.Pool): Promise<void> {
  await pool.query("delete from topic where community_id = 'c1'");
  await store.system((db) => addTerms(db, "c1", defaultTaxonomy()));
}

/** Imports contacts as an operator does, from one file; returns the seconds that it took. Throws where it is refused. */
export async function importContacts(product: Rapporteur, contacts: readonly ContactInput[]): Promise<number> {
  const rows = contacts.map(({ languages, topics = [], poc = [], emails = [], phones = [], ...contact }) => ({
    ...contact,
    ...Object.fromEntries(
      Object.entries({ languages, topics, poc, emails, phones: phones.map((phone) => phoneOf(phone).number) }).map(
        ([name, list]) => [name, list.join("|")],
      ),
    ),
  }));
  const content = Buffer.from(stringify(rows, { header: true }));
  const began = performance.now();
  const report = await importFile(product, {
    community: "c1",
    kind: "contacts",
    content,
    dryRun: false,
    language: "en",
  });
  if (!report.ok) throw new Error(JSON.stringify(report).slice(0, 500));
  return (performance.now() - began) / 1_000;
}

/** Saves things in transactions of some thousand. */
export async function saveAll(
  product: Rapporteur,
  contacts: readonly ContactInput[],
  resources: readonly ResourceInput[],
): Promise<void> {
  const saving = { community: "c1", now: NOW, ids: product.ids, seal: product.seal };
  for (const batch of batches(contacts, AT_ONCE))
    await product.store.asCommunity("c1", "importing", (db) => saveContacts(db, saving, batch));
  for (const batch of batches(resources, AT_ONCE))
    await product.store.asCommunity("c1", "importing", (db) => saveResources(db, saving, batch));
  await product.store.refreshStatistics();
}

/** Megabytes of all tables of the index, with their own indexes. */
export async function indexSize(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `select coalesce(sum(pg_total_relation_size(oid)), 0) as bytes from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and (relname = 'posting' or relname like 'search\\_%')`,
  );
  return Number(rows[0]?.bytes ?? 0) / 2 ** 20;
}
