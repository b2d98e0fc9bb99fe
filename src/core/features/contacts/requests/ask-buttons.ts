import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { ask } from "../../../kernel/views/build.ts";
import type { Press } from "../../../kernel/views/model.ts";
import type { ContactDetails } from "../contact.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import type { PrivateField } from "../fields/visibility.ts";

/** The buttons by which a card's reader asks for what they are not shown: fields on request, and an introduction where they have no other way. */
export function asksFor(
  { caller, t }: Pick<Context, "caller" | "t">,
  { id, person }: Pick<ContactDetails, "id" | "person">,
  { requested, readable }: { readonly requested: readonly PrivateField[]; readonly readable: SealedColumns },
): Press[] {
  if (!atLeast(caller.role, "member")) return [];
  const reached =
    readable.sealedPhones !== null ||
    readable.sealedEmails !== null ||
    requested.some((field) => field === "phones" || field === "emails");
  const wanted = [...requested, ...(reached || person === null ? [] : (["introduction"] as const))];
  return wanted.map((field) => ask(t(`contact.request.ask.${field}`), "contact request", { contact: id, field }));
}
