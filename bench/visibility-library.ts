import type pg from "pg";
import type { Rapporteur } from "../src/app/assemble.ts";
import { saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { saveResources } from "../src/core/features/resources/saving/save-resources.ts";
import { suggestResource } from "../src/core/features/resources/suggest-resource.ts";
import type { Sharing } from "../src/core/kernel/access/sharing.ts";
import { copyRows } from "./bulk.ts";
import { NOW } from "./ledger-stage.ts";
import { contacts, resources, seeded } from "./synthetic.ts";
import { COMMUNITY, contextOf, persona } from "./visibility-reader.ts";
import type { Sizes } from "./visibility-sizes.ts";

// A twentieth is made and copied; all of it is filed.
const COPIES = 19;
// Of the resources one in so many awaits review.
const PENDING = 100;
// Shorter than the generator's: as many terms again stand for countries and topics in every language.
const SUMMARY_WORDS = 20;

/** A label as communities use them: most may be shown to all members, few to moderators only. */
export function someLabel(random: () => number): Sharing {
  const at = random();
  return at < 0.2 ? "clear" : at < 0.7 ? "green" : at < 0.9 ? "amber" : "red";
}

/** Contacts and resources, under all labels, some of them suggestions that await review. */
export async function fillLibrary(
  product: Rapporteur,
  pool: pg.Pool,
  sizes: Sizes,
  persons: readonly string[],
): Promise<void> {
  const { store, ids, seal } = product;
  const random = seeded(1);
  const base = (count: number) => Math.ceil(count / (COPIES + 1));
  const saving = { community: COMMUNITY.id, now: NOW, ids, seal };
  const people = contacts(base(sizes.contacts), random).map((c) => ({ ...c, sharing: someLabel(random) }));
  const works = resources(base(sizes.resources), random).map(({ summary = "", ...r }) => ({
    ...r,
    summary: summary.split(" ").slice(0, SUMMARY_WORDS).join(" "),
    sharing: someLabel(random),
  }));
  const pending = Math.ceil(works.length / PENDING);
  await store.system(async (db) => {
    await db.$executeRaw`select set_config('rapporteur.community', ${COMMUNITY.id}, true)`;
    await saveContacts(db, saving, people);
    await saveResources(db, saving, works.slice(pending));
    const context = contextOf(product, persona("moderator"), db, []);
    for (const [n, work] of works.slice(0, pending).entries())
      await suggestResource(context, persons[n % persons.length]!, work);
  });
  await copyLibrary(pool);
}

async function copyLibrary(pool: pg.Pool): Promise<void> {
  await copyRows(pool, "contact", COPIES, {
    id: "t.id || n",
    reference: "t.reference || '-' || n",
    name: "t.name || ' ' || n",
    folded: "t.folded || ' ' || n",
  });
  await copyRows(pool, "contact_topic", COPIES, { contact_id: "t.contact_id || n" });
  await copyRows(pool, "resource", COPIES, {
    id: "t.id || n",
    title: "t.title || ' ' || n",
    folded: "t.folded || ' ' || n",
    url: "t.url || '/' || n",
  });
  await copyRows(pool, "resource_topic", COPIES, { resource_id: "t.resource_id || n" });
  await copyRows(pool, "review_item", COPIES, { id: "t.id || n", subject_id: "t.subject_id || n" });
}
