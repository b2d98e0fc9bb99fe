import type { DiscordSettings } from "../adapters/discord/settings.ts";
import { CATALOGUE } from "../commands/index.ts";
import type { Translate } from "../core/language/translate.ts";
import { type Check, fail, ok, warn } from "./check.ts";
import type { KnownSpace } from "./spaces.ts";

/** Whether Discord knows the bot of the configuration, is set up as it says, and has it on the servers that are connected. */
export async function checkDiscord(settings: DiscordSettings, t: Translate, spaces: readonly KnownSpace[] = []): Promise<Check[]> {
  const { examineDiscord } = await import("../adapters/discord/examine.ts");
  return (await examineDiscord(settings, CATALOGUE, spaces)).map((found): Check => {
    switch (found.kind) {
      case "ok":
        return ok("discord", t("terminal.doctor.discord.ok", { name: found.name }));
      case "token":
        return fail("discord", t("terminal.doctor.discord.token"));
      case "unreachable":
        return fail("discord", t("terminal.doctor.discord.unreachable", { reason: found.reason }));
      case "key":
        return fail("discord-key", t("terminal.doctor.discord.key"));
      case "endpoint":
        return fail("discord-endpoint", t("terminal.doctor.discord.endpoint"));
      case "no-endpoint":
        return warn("discord-endpoint", t("terminal.doctor.discord.no-endpoint"));
      case "shards":
        return ok("discord-gateway", t("terminal.doctor.discord.shards", { shards: found.shards, left: found.left }));
      case "removed":
        return warn("discord-server", t("terminal.doctor.discord.removed", { community: found.community, id: found.id }));
      case "left":
        return ok("discord-people", t("terminal.doctor.discord.left", { count: found.count, community: found.community }));
      case "commands":
        return warn("discord-commands", t("terminal.doctor.discord.commands"));
    }
  });
}
