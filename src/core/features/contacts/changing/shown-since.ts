import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { shownAnew } from "../../../services/review/deciding/shown-anew.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { showContact } from "../card/show-contact.ts";
import { lockedContact } from "./change-contact.ts";

/**
 * What is shown in place of confirming a contact that was changed since `version`, the moment that the button had: its card as it is now.
 * Undefined where it stands as it was shown, or nothing is known of that; it does until the end of the transaction.
 */
export async function shownSince(context: Context, id: string, version: string | undefined): Promise<View | undefined> {
  if (version === undefined) return undefined;
  const held = await asCommunity(context, "directory", (at) => lockedContact(at, id));
  if (!held || held.changedAt.toISOString() === version) return undefined;
  return shownAnew(context, await showContact(context, id, "shared"));
}
