import type { Context } from "../../../kernel/commands/command.ts";
import { dayText } from "./day.ts";
import type { ResourceToLookAt } from "./to-look-at.ts";

/** Why moderators are to look at a resource, in words. */
export const staleReason = (
  { why, since }: Pick<ResourceToLookAt, "why" | "since">,
  { t, format }: Pick<Context, "t" | "format">,
): string =>
  why === "gone"
    ? t("resource.link.gone", { day: dayText(since, format) })
    : t("resource.unchecked", { month: format.month(since) });
