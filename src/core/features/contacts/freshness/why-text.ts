import type { Context } from "../../../kernel/commands/command.ts";
import type { ContactToLookAt } from "./to-look-at.ts";

/** Why moderators are to look at a contact, in words. */
export function whyText(
  { why, since }: Pick<ContactToLookAt, "why" | "since">,
  { t, format }: Pick<Context, "t" | "format">,
): string {
  if (why === "moved" || why === "left") return t(`contact.stale.why.${why}`);
  return t(`contact.stale.why.${why}`, { month: format.month(since) });
}
