import type { Context } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { actions, ask, run, strong, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { seenNow } from "../../../services/review/deciding/seen.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { usualReason } from "../../../services/review/why.ts";
import { showContact } from "../card/show-contact.ts";
import { toLookAt } from "../freshness/to-look-at.ts";
import { whyText } from "../freshness/why-text.ts";
import { contactOfStale, STALE_KIND, saidOfStale } from "./stale-entry.ts";

const HERE = { place: "here" } as const;

/** A contact of which nobody says that it is right, with why it waits and what can be done about it; for moderators. */
export async function staleCard(context: Context, id: string): Promise<View> {
  const { t, community } = context;
  const contact = contactOfStale(id);
  const card = await showContact(context, contact, "none");
  const [why] = await toLookAt(context, [contact]);
  const waiting = await reviewOf(context, STALE_KIND, id);
  if (!why || !waiting) return card;
  const [item, reason] = [waiting.id, usualReason(community.language, "leave")];
  const seen = await seenNow(context, { says: saidOfStale }, id);
  return {
    ...card,
    tone: "warning",
    blocks: [
      text(strong(t("contact.stale.asks")), ` · ${whyText(why, context)}`),
      ...card.blocks,
      actions(
        run(t("contact.stale.right"), "review approve", defined({ item, seen }), { weight: "primary", ...HERE }),
        ask(t("review.change"), "contact edit", { contact, verifies: true }),
        run(t("contact.stale.leave"), "review reject", { item, reason, cause: "leave" }, HERE),
        ask(`${t("submit.remove")}…`, "contact remove", { contact }, { weight: "danger" }),
      ),
    ],
  };
}
