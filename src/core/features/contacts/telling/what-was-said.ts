import { refuse } from "../../../kernel/errors/errors.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import type { Whole } from "../../../services/store/store.ts";
import { placeOfChange } from "../changing/kept-changes.ts";

// What is wrong with a contact is kept beside what contacts were: sealed, as a number may be in it, and forgotten with them.
const SAID = "said-";

/** Keeps what somebody says to be wrong on a contact; returns by what it is read. */
export async function keepSaid(
  { db, community, seal, now, ids }: Whole<Context>,
  contactId: string,
  what: string,
): Promise<string> {
  const id = `${SAID}${ids.next()}`;
  const sealed = await seal.seal(JSON.stringify({ said: what }), placeOfChange(community.id, id));
  await db.contactChange.create({ data: { communityId: community.id, id, contactId, sealed, changedAt: now } });
  return id;
}

/** What was said to be wrong on a contact. Throws UserError where that is not kept any more. */
export async function readSaid(
  { db, community, seal }: Whole<Context>,
  contactId: string,
  id: string,
): Promise<string> {
  const kept = await db.contactChange.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  if (kept?.contactId !== contactId || !isSaid(id)) return refuse("contact.said.gone");
  const { said } = JSON.parse(await seal.open(kept.sealed, placeOfChange(community.id, id))) as {
    readonly said: string;
  };
  return said;
}

/** Whether that is what somebody said, and no change. */
const isSaid = (id: string): boolean => id.startsWith(SAID);

/** What a notice about a contact leads to: what was said to be wrong there, else its card. */
export const leadToContact = (contact: string, t: Translate, occurrence: string): Action =>
  isSaid(occurrence)
    ? run(t("contact.said.read"), "contact said", { contact, change: occurrence })
    : run(t("show"), "contact show", { contact });
