import { batches, type Saved, type Saving, sameSet } from "../../services/store/saving.ts";
import { indexDocuments } from "../../services/search/search.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import type { ContactInput } from "./contact.ts";
import { contactDocument } from "./document.ts";
import { matchContacts } from "./match-contacts.ts";
import { openPrivate, sealPrivate } from "./private-fields.ts";
import { type ContactRow, writeContacts } from "./write-contacts.ts";

export type { ContactInput } from "./contact.ts";

/** A contact under the id it has or gets, and the topics for which it is the point of contact when all are saved. */
interface ContactToSave {
  readonly contact: ContactInput;
  readonly id: string;
  readonly stored: boolean;
  readonly poc: readonly string[];
}

/**
 * Creates or updates contacts in bulk, makes them findable, and seals their private fields. A point of contact takes the
 * place of whoever was it for the same country and topic; of two in the same call the later one. A contact that is
 * already as given is not written.
 */
export async function saveContacts(
  db: CommunityDb,
  saving: Saving & { readonly seal: Seal },
  contacts: readonly ContactInput[],
): Promise<Saved> {
  const { community } = saving;
  const matched = (await matchContacts(db, community, contacts)).map((m) => ({
    ...m,
    id: m.id ?? saving.ids.next(),
    stored: m.id !== undefined,
  }));
  const single = new Map(
    matched.flatMap(({ contact, id }) => contact.poc.map((topic) => [`${contact.country} ${topic}`, id] as const)),
  );
  const wanted = matched.map(
    (m): ContactToSave => ({
      ...m,
      poc: m.contact.poc.filter((topic) => single.get(`${m.contact.country} ${topic}`) === m.id),
    }),
  );
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const toFile: ContactToSave[] = [];
  for (const batch of batches(wanted)) {
    const { same, filed } = await compare(db, saving, batch);
    const changed = batch.filter(({ id }) => !same.has(id));
    await writeContacts(db, saving, await sealed(saving, changed));
    toFile.push(...changed.filter(({ id }) => !filed.has(id)));
    counts.unchanged += batch.length - changed.length;
    for (const { stored } of changed) counts[stored ? "updated" : "created"] += 1;
  }
  await indexDocuments(
    db,
    community,
    "contact",
    toFile.map(({ contact, id }) => contactDocument({ ...contact, id })),
  );
  return counts;
}

async function sealed(
  { community, seal }: Saving & { readonly seal: Seal },
  changed: readonly ContactToSave[],
): Promise<ContactRow[]> {
  const rows: ContactRow[] = [];
  for (const { id, stored, contact, poc } of changed)
    rows.push({ id, stored, contact, poc, sealed: await sealPrivate(seal, community, id, contact) });
  return rows;
}

/** The ids of those that are stored just as they are wanted, and of those that at least are found just as they should be. */
async function compare(
  db: CommunityDb,
  { community, seal }: Saving & { readonly seal: Seal },
  batch: readonly ContactToSave[],
): Promise<{ same: ReadonlySet<string>; filed: ReadonlySet<string> }> {
  const rows = await db.contact.findMany({
    where: { communityId: community, id: { in: batch.filter((w) => w.stored).map((w) => w.id) } },
    include: { topics: { select: { topicKey: true } }, pointOfContacts: { select: { country: true, topicKey: true } } },
  });
  const stored = new Map(rows.map((row) => [row.id, row]));
  const same = new Set<string>();
  const filed = new Set<string>();
  for (const { id, contact, poc } of batch) {
    const row = stored.get(id);
    if (!row) continue;
    const asFiled =
      (["name", "organisation", "post", "country", "sharing"] as const).every((key) => row[key] === contact[key]) &&
      sameSet(
        row.topics.map((t) => t.topicKey),
        contact.topics,
      ) &&
      sameList(row.languages, contact.languages);
    if (!asFiled) continue;
    filed.add(id);
    const asGiven =
      (contact.reference ?? row.reference) === row.reference &&
      (contact.person ?? row.personId) === row.personId &&
      sameSet(
        row.pointOfContacts.map((p) => `${p.country} ${p.topicKey}`),
        poc.map((topic) => `${contact.country} ${topic}`),
      );
    if (!asGiven) continue;
    const kept = await openPrivate(seal, community, id, row);
    if (sameList(kept.emails, contact.emails) && sameList(kept.phones, contact.phones) && kept.note === contact.note)
      same.add(id);
  }
  return { same, filed };
}

const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, i) => x === b[i]);
