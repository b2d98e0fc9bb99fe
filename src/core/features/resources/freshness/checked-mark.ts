import type { Context } from "../../../kernel/commands/command.ts";
import type { CheckedStanding } from "./checked.ts";
import { shortDayText } from "./day.ts";

/** When a resource was checked, as a list says it: "checked 12 Mar 2027", "not checked since March 2025", "not checked yet"; nothing of what nobody has to look at. */
export function checkedMark(
  { stale, checkedAt, lookedAt, verifiedAt, dueAt, inForce }: Omit<CheckedStanding, "by">,
  { t, format }: Pick<Context, "t" | "format">,
): string | undefined {
  if (stale) return t("resource.unchecked.short", { month: format.month(checkedAt) });
  // Whoever read a law without saying how it stands did not look whether it holds.
  const looked = inForce !== "unknown" || verifiedAt !== null;
  if (looked && lookedAt !== null) return t("resource.checked.short", { day: shortDayText(lookedAt, format) });
  return dueAt === null ? undefined : t("resource.unchecked.never.short");
}
