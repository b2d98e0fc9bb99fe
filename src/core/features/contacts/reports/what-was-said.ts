import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import type { Whole } from "../../../services/store/store.ts";
import { placeOfReport } from "./sealed-reports.ts";

const SAID = "said-";
const GONE = "gone-";

/** What tells notices of a report apart, and leads to it. */
export const saidIn = (report: string): string => `${SAID}${report}`;
/** What tells notices about a contact apart that lead nowhere any more. */
export const goneAt = (now: Date): string => `${GONE}${now.toISOString()}`;

/** What somebody said to be wrong on a contact, by what leads to it. Throws UserError where that is not kept any more. */
export async function readSaid(
  { db, community, seal }: Whole<Context>,
  contactId: string,
  said: string,
): Promise<string> {
  const id = said.slice(SAID.length);
  const kept = await db.contactReport.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  if (kept?.contactId !== contactId) return refuse("contact.said.gone");
  return seal.open(kept.sealed, placeOfReport(community.id, id));
}

/** What a notice about a contact leads to: what was said to be wrong there, else its card; nowhere where it is gone. */
export function leadToContact(contact: string, t: Translate, occurrence: string): Action | undefined {
  if (occurrence.startsWith(GONE)) return undefined;
  return occurrence.startsWith(SAID)
    ? run(t("contact.said.read"), "contact said", { contact, change: occurrence })
    : run(t("show"), "contact show", { contact });
}
