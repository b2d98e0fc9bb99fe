import type { API } from "@discordjs/core/http-only";
import { ApplicationFlags } from "discord.js";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { type Check, fail, ok, warn } from "../../kit/check.ts";
import type { Examining, KnownSpace } from "../../kit/platform.ts";
import { isAway } from "../delivery/away.ts";
import { commandsOf } from "../registration/command-list.ts";
import { differs } from "../registration/differs.ts";
import { examineGateway, type LeaseLook } from "../gateway/examine-gateway.ts";
import { apisOf } from "../rest.ts";
import type { DiscordSettings } from "../settings.ts";
import { gatewayCheck } from "./gateway-check.ts";
import { unreached } from "./unreached.ts";
import "./messages/index.ts";

interface Application {
  readonly id: string;
  readonly verify_key: string;
  readonly interactions_endpoint_url?: string | null;
  readonly flags?: number;
}

/** What examining looks at beside Discord. */
export interface ExaminingDiscord extends Pick<Examining, "t" | "catalogue" | "spaces"> {
  /** Who serves the gateway. */
  readonly leases: LeaseLook;
  /** Milliseconds until a gateway that says nothing counts as away. */
  readonly patience?: number;
}

/**
 * Whether Discord knows the bot of the settings and takes it at its gateway, is set up as they say, and has the bot on the
 * servers that are connected. Never throws.
 */
export async function examineDiscord(settings: DiscordSettings, examining: ExaminingDiscord): Promise<Check[]> {
  const { t, catalogue } = examining;
  const { delivering: api } = apisOf(settings);
  try {
    const user = await api.users.getCurrent();
    const own: Application = await api.applications.getCurrent();
    const registered = await api.applicationCommands.getGlobalCommands(own.id, { with_localizations: true });
    const checks = [ok("discord", t("discord.doctor.ok", { name: user.username })), ...wrongAddress(settings, own, t)];
    if (settings.publicKey === undefined)
      checks.push(...membersIntent(settings, own, t), ...(await listening(api, settings, examining)));
    if (differs(commandsOf(catalogue, settings), registered))
      checks.push(warn("discord-commands", t("discord.doctor.commands")));
    for (const space of await examining.spaces()) checks.push(...(await inSpace(api, space, t)));
    return checks;
  } catch (error) {
    return [fail("discord", unreached(error, t))];
  }
}
/** Whether Discord sends what happens where it is expected: to an endpoint that has the key, or to the gateway. */
function wrongAddress({ publicKey }: DiscordSettings, own: Application, t: Translate): Check[] {
  const endpoint = own.interactions_endpoint_url ?? undefined;
  if (publicKey === undefined)
    return endpoint === undefined ? [] : [fail("discord-endpoint", t("discord.doctor.endpoint"))];
  return [
    ...(own.verify_key.toLowerCase() === publicKey.toLowerCase() ? [] : [fail("discord-key", t("discord.doctor.key"))]),
    ...(endpoint === undefined ? [warn("discord-endpoint", t("discord.doctor.no-endpoint"))] : []),
  ];
}

// Bots on fewer than a hundred servers have the second one (https://discord.com/developers/docs/resources/application#application-object-application-flags).
const MEMBERS = ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited;

/** Whether who leaves is told, where that is asked for: also beside processes that serve the gateway, which is not tried then. */
function membersIntent({ members }: DiscordSettings, { flags = 0 }: Application, t: Translate): Check[] {
  if (!members) return [];
  return [
    (flags & MEMBERS) === 0
      ? fail("discord-members", t("discord.doctor.members.off"))
      : ok("discord-members", t("discord.doctor.members.on")),
  ];
}

async function listening(
  api: API,
  settings: DiscordSettings,
  { t, leases, patience }: ExaminingDiscord,
): Promise<Check[]> {
  const info = await api.gateway.getBot();
  const found = await examineGateway({ api, settings, ...(patience === undefined ? {} : { patience }) }, info, leases);
  const advised = { shards: info.shards, left: info.session_start_limit.remaining };
  return [
    ok("discord-gateway", t("discord.doctor.shards", advised)),
    gatewayCheck(found, settings.members === true, t),
  ];
}

async function inSpace(api: API, { id, community, left }: KnownSpace, t: Translate): Promise<Check[]> {
  const away = await isAway(api, id);
  return [
    ...(away ? [warn("discord-server", t("discord.doctor.removed", { community, id }))] : []),
    ...(left > 0 ? [ok("discord-people", t("discord.doctor.left", { count: left, community }))] : []),
  ];
}
