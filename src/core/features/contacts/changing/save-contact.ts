import type { Context } from "../../../kernel/commands/command.ts";
import { indexDocuments, removeDocument } from "../../../services/search/search.ts";
import type { Whole } from "../../../services/store/store.ts";
import { fileAddresses } from "../addresses/file-addresses.ts";
import { contactDocument } from "../document.ts";
import { sealPrivate } from "../fields/private-fields.ts";
import { type Handover, nameMandates } from "../mandates/name-mandates.ts";
import { writeContacts } from "../saving/write-contacts.ts";
import { forgetQueued } from "./forget-queued.ts";
import type { OpenedContact } from "./patch.ts";

/** Writes all of a contact but its mandates as it is given, whether it is there or not. */
export async function writeContact(
  context: Whole<Context>,
  id: string,
  { whole, fields }: OpenedContact,
): Promise<void> {
  const { db, seal, now, ids } = context;
  const community = context.community.id;
  const sealed = await sealPrivate(seal, community, id, fields);
  await writeContacts(db, { community, now, ids }, [{ id, contact: whole, sealed }]);
  await fileAddresses(db, { community, seal }, [{ id, country: whole.country, fields }]);
}

/** Writes all of a contact as it is given, and makes it findable. Returns which mandates changed hands. */
export async function saveContact(
  context: Whole<Context>,
  id: string,
  kept: OpenedContact,
): Promise<readonly Handover[]> {
  const { db, caller, now, ids } = context;
  const community = context.community.id;
  const { whole } = kept;
  await writeContact(context, id, kept);
  const over = await nameMandates(db, { community, now, ids }, [{ id, ...whole }], caller.personId);
  await indexDocuments(db, community, "contact", [contactDocument({ id, ...whole })]);
  return over;
}

/** Takes a contact out: its mandates end. */
export async function deleteContact(
  context: Whole<Context>,
  id: string,
  { whole }: OpenedContact,
): Promise<readonly Handover[]> {
  const { db, caller, now, ids } = context;
  const community = context.community.id;
  const over = await nameMandates(db, { community, now, ids }, [{ id, ...whole, mandates: [] }], caller.personId);
  await db.contact.delete({ where: { communityId_id: { communityId: community, id } } });
  await removeDocument(db, community, "contact", id);
  await forgetQueued(context, [id]);
  return over;
}
