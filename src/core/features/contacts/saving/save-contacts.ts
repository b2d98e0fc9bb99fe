import { batches, type Saved, type Saving } from "../../../services/store/saving.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import type { ContactInput, PrivateFields } from "../contact.ts";
import { fileAddresses } from "../addresses/file-addresses.ts";
import { contactDocument } from "../document.ts";
import { phoneOf } from "../fields/phone.ts";
import { openPrivate, type SealedColumns, sealPrivate } from "../fields/private-fields.ts";
import { isOver } from "../mandates/current.ts";
import { nameMandates } from "../mandates/name-mandates.ts";
import { type Matched, matchContacts } from "./match-contacts.ts";
import { deputiesOf } from "./deputies.ts";
import { storedContacts, type WholeContact, wholeOf } from "./whole-contact.ts";
import { type ContactRow, writeContacts } from "./write-contacts.ts";

export type { ContactInput } from "../contact.ts";

type SealedSaving = Saving & { readonly seal: Seal };

/** What is wanted of a contact, and what is stored of it. */
interface Wanted {
  readonly id: string;
  readonly whole: WholeContact;
  readonly fields: PrivateFields;
  readonly stored?: { readonly whole: WholeContact; readonly sealed: SealedColumns };
}

/**
 * Creates or updates contacts in bulk, makes them findable, and seals their private fields. A point of contact takes the
 * place of whoever was it for the same country and topic; of two in the same call the later one. A contact that is
 * already as given is not written, and what is not given of one stays.
 */
export async function saveContacts(
  db: CommunityDb,
  saving: SealedSaving,
  contacts: readonly ContactInput[],
): Promise<Saved> {
  const { community } = saving;
  const matched = (await matchContacts(db, community, contacts)).map((m) => ({ ...m, id: m.id ?? saving.ids.next() }));
  const poc = mandatesOf(matched, saving.now);
  const deputies = await deputiesOf(db, community, matched);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const changed: Wanted[] = [];
  for (const batch of batches(matched)) {
    const stored = await storedContacts(
      db,
      community,
      batch.map(({ id }) => id),
    );
    const wanted = batch.map(({ id, contact }): Wanted => {
      const before = stored.get(id);
      return {
        id,
        whole: wholeOf(contact, before?.whole, { poc: poc(contact, id), deputyId: deputies(contact) }),
        fields: { ...contact, phones: contact.phones.map(phoneOf) },
        ...(before ? { stored: before } : {}),
      };
    });
    const rows: ContactRow[] = [];
    for (const one of wanted) {
      if (await isAsStored(saving, one)) {
        counts.unchanged += 1;
        continue;
      }
      changed.push(one);
      counts[one.stored ? "updated" : "created"] += 1;
      rows.push({
        id: one.id,
        contact: one.whole,
        sealed: await sealPrivate(saving.seal, community, one.id, one.fields),
      });
    }
    await writeContacts(db, saving, rows);
    const written = new Set(rows.map(({ id }) => id));
    const addressed = wanted.filter(({ id }) => written.has(id));
    await fileAddresses(
      db,
      saving,
      addressed.map(({ id, whole: { country }, fields }) => ({ id, country, fields })),
    );
  }
  await nameMandates(db, saving, changed.map(({ id, whole }) => ({ id, ...whole }))); // biome-ignore format: one line
  const toFile = changed.filter(({ id, whole, stored }) => !stored || filed(id, whole) !== filed(id, stored.whole));
  await indexDocuments(
    db,
    community,
    "contact",
    toFile.map(({ id, whole }) => contactDocument({ id, ...whole })),
  );
  return counts;
}

/** For which topics a contact is the point of contact when all are saved; for none where that is over. */
function mandatesOf(matched: readonly (Matched & { readonly id: string })[], now: Date) {
  const single = new Map(
    matched.flatMap(({ contact, id }) =>
      isOver({ until: contact.mandate?.until ?? null }, now)
        ? []
        : contact.poc.map((topic) => [`${contact.country} ${topic}`, id] as const),
    ),
  );
  return ({ poc, country }: ContactInput, id: string) =>
    poc.filter((topic) => single.get(`${country} ${topic}`) === id);
}

async function isAsStored({ community, seal }: SealedSaving, { id, whole, fields, stored }: Wanted): Promise<boolean> {
  if (!stored || !same(whole, stored.whole)) return false;
  const kept = await openPrivate(seal, community, id, stored.sealed);
  return same([kept.emails, kept.phones, kept.note], [fields.emails, fields.phones, fields.note]);
}

/** The same whatever the order of keys. */
const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const filed = (id: string, whole: WholeContact): string => JSON.stringify(contactDocument({ id, ...whole }));
