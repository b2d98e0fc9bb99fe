import { text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ContactDetails } from "../contact.ts";
import type { ContactWords } from "../contact-labels.ts";
import { dayInWords } from "../fields/day.ts";
import { rightAt } from "../confirmation.ts";

/** What whoever is about to call must know: that they have left the post, or that nobody has confirmed for long that this is right. */
export function reliance(contact: ContactDetails, { t, format }: ContactWords): Part[] {
  const { leftAt, staleAt, createdAt } = contact;
  if (leftAt !== null) return [text(t("contact.left.on", { day: dayInWords(leftAt, format) }))];
  if (staleAt === null) return [];
  return [text(t("contact.stale.since", { month: format.month(rightAt(contact) ?? createdAt) }))];
}
