import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { forgetReviews } from "../../../services/review/entries.ts";
import { indexDocuments, removeDocuments } from "../../../services/search/search.ts";
import { batches } from "../../../services/store/saving.ts";
import { type CommunityDb, sql, type Whole } from "../../../services/store/store.ts";
import { fileAddresses } from "../addresses/file-addresses.ts";
import { whatMayBe } from "../changing/as-it-may-be.ts";
import { type ContactBefore, keptBefore } from "../changing/keep-change.ts";
import type { OpenedContact } from "../changing/patch.ts";
import { contactDocument } from "../document.ts";
import { sealPrivate } from "../fields/private-fields.ts";
import { type Handover, nameMandates } from "../mandates/name-mandates.ts";
import { holdContacts, holdPersons } from "../saving/held-contacts.ts";
import { writeContacts } from "../saving/write-contacts.ts";

/** What taking an import back did: how many contacts are as before, were taken out again, and stay because they were changed since or cannot come back. */
export interface UndoneImport {
  readonly again: number;
  readonly out: number;
  readonly stay: number;
  readonly over: readonly Handover[];
}

type One = OpenedContact & { readonly id: string };

/**
 * Takes back what an import did: contacts are again what they were, and those that it made are taken out. What was changed since stays, and so does
 * a mandate that somebody else has by now. Throws UserError where nothing of it is kept any more.
 */
export async function undoImport(context: Whole<Context>, id: string): Promise<UndoneImport> {
  const { db, now, caller, ids } = context;
  const community = context.community.id;
  const kept = await heldImport(context, id);
  const versions = await versionsOf(context, [...kept.keys()]);
  const same = [...kept].filter(([contact, { version }]) => versions.get(contact) === version);
  const which = same.map(([contact]) => contact);
  const before = same.flatMap(([contact, { before: one }]) => (one.made ? [] : [{ ...one, id: contact }]));
  const out = same.flatMap(([contact, { before: one }]) => (one.made ? [{ ...one, id: contact }] : []));
  const mayBe = await whatMayBe(context, before, which);
  const again = before.flatMap((one): One[] => {
    const may = mayBe(one);
    return may ? [{ ...may, id: one.id }] : [];
  });
  const over = await nameMandates(
    db,
    { community, now, ids },
    [...again.map(holderOf), ...out.map((one) => ({ ...holderOf(one), mandates: [] }))],
    caller.personId,
  );
  for (const batch of batches(out)) await takeOut(context, batch);
  for (const batch of batches(again)) await writeAgain(context, batch);
  return { again: again.length, out: out.length, stay: kept.size - again.length - out.length, over };
}

const holderOf = ({ id, whole }: One) => ({ id, ...whole });

interface KeptOne {
  readonly before: ContactBefore;
  /** When the contact was changed last if it is still as the import left it. */
  readonly version: string;
}

/** What is kept of an import, by contact; those that are there are held, and of two who take it back at once one does. */
async function heldImport(context: Whole<Context>, id: string): Promise<ReadonlyMap<string, KeptOne>> {
  const { db, community } = context;
  const which = { communityId: community.id, importId: id };
  const rows = await db.contactChange.findMany({ where: which, orderBy: { id: "asc" } });
  const kept = new Map<string, KeptOne>();
  for (const row of rows) {
    const before = await keptBefore(context, row);
    const version = before.version ?? row.changedAt.toISOString();
    // Who lost a mandate, and is in the file besides, is what the file made of them.
    if (before.version === undefined || !kept.has(row.contactId)) kept.set(row.contactId, { before, version });
  }
  const at = { db, community: community.id };
  const people = [...kept.values()].flatMap(({ before: { whole } }) => whole.personId ?? []);
  await holdPersons(at, people);
  await holdContacts(at, [...kept.keys()]);
  const { count } = await db.contactChange.deleteMany({ where: which });
  if (count === 0 || count < rows.length) return refuse("contact.undo.gone");
  return kept;
}

async function versionsOf(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>(
    sql`select id, updated_at as at from contact where community_id = ${community.id} and id = any(${[...ids]}::text[])`,
  );
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
}

async function takeOut(context: Whole<Context>, out: readonly One[]): Promise<void> {
  const { db, community } = context;
  const ids = out.map(({ id }) => id);
  await db.contact.deleteMany({ where: { communityId: community.id, id: { in: ids } } });
  await removeDocuments(db, community.id, "contact", ids);
  await forgetReviews(context, "contact", ids);
}

async function writeAgain({ db, seal, now, ids, community }: Whole<Context>, again: readonly One[]): Promise<void> {
  const at = { community: community.id, now, ids, seal };
  const rows = [];
  for (const { id, whole, fields } of again)
    rows.push({ id, contact: whole, sealed: await sealPrivate(seal, community.id, id, fields) });
  await writeContacts(db, at, rows);
  await fileAddresses(
    db,
    at,
    again.map(({ id, whole, fields }) => ({ id, country: whole.country, fields })),
  );
  const documents = again.map(({ id, whole }) => contactDocument({ id, ...whole }));
  await indexDocuments(db, community.id, "contact", documents);
}
