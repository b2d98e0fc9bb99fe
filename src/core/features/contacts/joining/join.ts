import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { heldPerson } from "../../../services/people/admit.ts";
import { submitAnew } from "../../../services/review/submitting/own-entries.ts";
import type { Whole } from "../../../services/store/store.ts";
import { EMPTY_CONTACT } from "../changing/new-contact.ts";
import { type Patch, patched } from "../changing/patch.ts";
import { saveContact } from "../changing/save-contact.ts";
import { ownContact } from "../own-contact.ts";

/** Adds the caller's own contact, confirmed by them; moderators have verified theirs by it, and are to look at those of others. Returns its id. Throws UserError where they have one by now. */
export async function joinDirectory(context: Whole<Context>, given: Patch): Promise<string> {
  const { caller, now, ids } = context;
  const own = caller.personId ?? refuse("contact.gone");
  // Of two who add the same person's at once, one waits here, and finds it then.
  await heldPerson(context, own);
  if ((await ownContact(context)) !== undefined)
    return refuse("contact.join.have", { command: commandLine("contact me") });
  const moderates = atLeast(caller.role, "moderator");
  const { whole, fields } = patched(EMPTY_CONTACT, { ...given, person: own }, false);
  const at = now.toISOString();
  const verified = moderates ? { verifiedById: own, verifiedAt: at } : {};
  const id = ids.next();
  await saveContact(context, id, { whole: { ...whole, ...verified, confirmedAt: at }, fields });
  if (!moderates) await submitAnew(context, "contact-joined", id, own);
  return id;
}
