import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { ask } from "../../../kernel/views/build.ts";
import type { Press } from "../../../kernel/views/model.ts";
import { asCommunity } from "../../../services/store/store.ts";
import type { ContactDetails } from "../contact.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import type { PrivateField } from "../fields/visibility.ts";
import { askedAs } from "./askable.ts";
import type { RequestedThing } from "./request.ts";
import { whoAnswers } from "./who-answers.ts";

/**
 * The buttons by which a card's reader asks for what they are not shown: fields on request, and an introduction where they have no other way.
 * Where nobody can answer for the contact here, moderators are asked in words.
 */
export async function asksFor(
  context: Context,
  { id, person }: Pick<ContactDetails, "id" | "person">,
  { requested, readable }: { readonly requested: readonly PrivateField[]; readonly readable: SealedColumns },
): Promise<Press[]> {
  const { caller, t } = context;
  if (!atLeast(caller.role, "member")) return [];
  const reached =
    (readable.sealedPhones ?? readable.sealedMobiles ?? readable.sealedAlways ?? readable.sealedEmails) !== null ||
    requested.some((field) => field !== "note");
  const introduction = reached || person === null ? [] : (["introduction"] as const);
  const all: readonly RequestedThing[] = [...askedAs(requested), ...introduction];
  const [wanted] = all;
  if (wanted === undefined) return [];
  const answers = person !== null && (await asCommunity(context, "requests", (at) => whoAnswers(at, person)));
  if (answers)
    return all.map((field) => ask(t(`contact.request.ask.${field}`), "contact request", { contact: id, field }));
  const what = `${t("contact.request.ask.moderators.what", { wanted })} `;
  return [ask(t("contact.request.ask.moderators"), "contact wrong", { contact: id, what })];
}
