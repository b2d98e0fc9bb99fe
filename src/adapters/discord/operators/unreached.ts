import { DiscordAPIError } from "discord.js";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { causes } from "../../../core/services/delivery/failure-explainer.ts";

/** Why Discord could not be asked, for the operator: it refuses the token, or cannot be reached. */
export function unreached(error: unknown, t: Translate): string {
  if (error instanceof DiscordAPIError && error.status === 401) return t("discord.doctor.token");
  const reason = causes(error)[0] ?? (error instanceof Error ? error.message : String(error));
  return t("discord.doctor.unreachable", { reason });
}
