import { DiscordAPIError } from "discord.js";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import type { VerbOutcome, VerbParts } from "../../kit/verb.ts";
import { inviteUrl } from "../delivery/permissions.ts";
import { register } from "../registration/registration.ts";
import { apisOf } from "../rest.ts";
import type { DiscordSettings } from "../settings.ts";
import { unreached } from "./unreached.ts";
import "./messages/index.ts";

/** Registers the catalogue's commands with Discord where they differ, and says how the bot is added to a server. */
export async function registerCommands(
  { settings, catalogue, t, out, err }: VerbParts<DiscordSettings>,
  guild: string | undefined,
): Promise<VerbOutcome> {
  const given = settings();
  if (!given) {
    err(t("discord.register.token"));
    return "usage";
  }
  try {
    const api = apisOf(given).delivering;
    const { id: application } = await api.applications.getCurrent();
    const where = { api, application, ...(guild === undefined ? {} : { guild }) };
    const { count, changed } = await register(where, catalogue, given);
    out(t("discord.register.done", { changed: changed ? "yes" : "no", count }));
    out(t("discord.register.invite", { url: inviteUrl(application) }));
    return "done";
  } catch (error) {
    err(refusal(error, t));
    return "refused";
  }
}

function refusal(error: unknown, t: Translate): string {
  return error instanceof DiscordAPIError && error.status !== 401
    ? t("discord.register.refused", { reason: error.message })
    : unreached(error, t);
}
