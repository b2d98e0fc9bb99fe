import type { Examining } from "../adapters/discord/examine.ts";
import type { Tried } from "../adapters/discord/gateway/try-gateway.ts";
import type { DiscordSettings } from "../adapters/discord/settings.ts";
import { CATALOGUE } from "../features.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { type Check, fail, ok, warn } from "./check.ts";

/** Whether Discord knows the bot of the configuration and takes it at its gateway, is set up as it says, and has it on the servers that are connected. */
export async function checkDiscord(
  settings: DiscordSettings,
  t: Translate,
  examining: Omit<Examining, "catalogue">,
): Promise<Check[]> {
  const { examineDiscord } = await import("../adapters/discord/examine.ts");
  return (await examineDiscord(settings, { ...examining, catalogue: CATALOGUE.commands })).map((found): Check => {
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
      case "gateway":
        return gateway(found.tried, found.of, t);
      case "served":
        if (found.advised > found.of)
          return warn("discord-gateway", t("terminal.doctor.discord.more", { of: found.of, shards: found.advised }));
        return ok(
          "discord-gateway",
          t("terminal.doctor.discord.served", { shards: found.shards.join(", "), of: found.of }),
        );
      case "spared":
        return warn("discord-gateway", t("terminal.doctor.discord.spared", { left: found.left }));
      case "untried":
        return warn("discord-gateway", t("terminal.doctor.discord.untried"));
      case "removed":
        return warn(
          "discord-server",
          t("terminal.doctor.discord.removed", { community: found.community, id: found.id }),
        );
      case "left":
        return ok(
          "discord-people",
          t("terminal.doctor.discord.left", { count: found.count, community: found.community }),
        );
      case "commands":
        return warn("discord-commands", t("terminal.doctor.discord.commands"));
    }
  });
}

/** What each of the gateway's close codes means to an operator (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes). */
function gateway(tried: Tried, of: number, t: Translate): Check {
  if (tried.kind === "ready") return ok("discord-gateway", t("terminal.doctor.discord.ready"));
  if (tried.kind === "away")
    return fail("discord-gateway", t("terminal.doctor.discord.away", { reason: tried.reason }));
  const { code } = tried;
  switch (code) {
    case 4004:
      return fail("discord-gateway", t("terminal.doctor.discord.4004"));
    case 4010:
      return fail("discord-gateway", t("terminal.doctor.discord.4010"));
    case 4011:
      return fail("discord-gateway", t("terminal.doctor.discord.4011", { of }));
    case 4012:
    case 4013:
      return fail("discord-gateway", t("terminal.doctor.discord.4013", { code: String(code) }));
    case 4014:
      return fail("discord-gateway", t("terminal.doctor.discord.4014"));
    default:
      return fail("discord-gateway", t("terminal.doctor.discord.closed", { code: String(code) }));
  }
}
