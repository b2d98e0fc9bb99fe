import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, strong, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { submittersOf } from "../../../services/review/submitting/own-entries.ts";

/** What a moderator asks the caller to change of the card that they added as their own, with its form; nothing where nothing is asked. */
export async function askedOfOwner(context: Context, contact: string): Promise<Block[]> {
  const { caller, t } = context;
  const review = await reviewOf(context, "contact-joined", contact);
  if (review?.decision !== "changes") return [];
  const by = (await submittersOf(context, "contact-joined", [contact])).get(contact);
  if (by?.id !== caller.personId) return [];
  return [
    text(strong(t("review.asked.you", { reason: review.reason ?? "" }))),
    actions(ask(t("review.resubmit"), "contact me", {}, { weight: "primary" })),
  ];
}
