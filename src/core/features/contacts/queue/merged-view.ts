import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { mergeSuggestion } from "../../../services/review/merge-suggestion.ts";
import { decidedActions } from "../../../services/review/next-entry.ts";
import { showContact } from "../card/show-contact.ts";
import type { MergingContacts } from "../merging/merge-contacts.ts";
import { mergePair } from "./review-duplicate.ts";

/** Merges two contacts as the entry of the queue is decided by which moderators have seen them; of two who decide at once, one does. Returns the contact that they are. */
export async function mergedView(context: Context, item: string, how: MergingContacts): Promise<View> {
  const { stays, goes } = how;
  const pair =
    (await reviewOf(context, "contact-duplicate", `${stays}.${goes}`)) ??
    (await reviewOf(context, "contact-duplicate", `${goes}.${stays}`));
  if (pair?.id !== item) return refuse("contact.merge.gone");
  await mergeSuggestion(context, item, how.stays, { how: (whole) => mergePair(whole, how) });
  const card = await showContact(context, how.stays, "none");
  return {
    ...card,
    tone: "good",
    blocks: [text(context.t("contact.merge.done")), ...card.blocks, await decidedActions(context, item)],
  };
}
