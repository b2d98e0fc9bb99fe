import {
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type APIUser,
  DiscordAPIError,
  type REST,
  Routes,
} from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import { differs } from "./differs.ts";
import { causes } from "../../core/services/delivery/failure-explainer.ts";
import { isAway } from "./away.ts";
import { commandsOf } from "./command-list.ts";
import { examineGateway, type GatewayFinding, type Look } from "./gateway/examine-gateway.ts";
import { restsOf } from "./rest.ts";
import type { DiscordSettings } from "./settings.ts";

/** What looking at Discord's settings found; each is worded by whoever asked. */
export type Finding =
  | { readonly kind: "ok"; readonly name: string }
  | { readonly kind: "token" | "key" | "endpoint" | "no-endpoint" | "commands" }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "removed"; readonly community: string; readonly id: string }
  | { readonly kind: "left"; readonly community: string; readonly count: number }
  | { readonly kind: "shards"; readonly shards: number; readonly left: number }
  | GatewayFinding;

interface Application {
  readonly id: string;
  readonly verify_key: string;
  readonly interactions_endpoint_url?: string | null;
}

/** A server that is a space of a community, and how many accounts there are known to have left. */
export interface Space {
  readonly id: string;
  readonly community: string;
  readonly left: number;
}

/** What examining looks at beside Discord. */
export interface Examining {
  readonly catalogue: readonly Command[];
  readonly spaces: readonly Space[];
  /** Who serves the gateway. */
  readonly leases: Look;
  /** Milliseconds until a gateway that says nothing counts as away. */
  readonly patience?: number;
}

/** Asks Discord whether it knows the bot, takes it at its gateway, and whether what it has on record fits these settings. Never throws. */
export async function examineDiscord(
  settings: DiscordSettings,
  { catalogue, spaces, leases, patience }: Examining,
): Promise<Finding[]> {
  const { delivering: rest } = restsOf(settings);
  try {
    const user = (await rest.get(Routes.user())) as APIUser;
    const own = (await rest.get(Routes.currentApplication())) as Application;
    const query = new URLSearchParams({ with_localizations: "true" });
    const registered = (await rest.get(Routes.applicationCommands(own.id), { query })) as APIApplicationCommand[];
    const findings: Finding[] = [{ kind: "ok", name: user.username }, ...wrongAddress(settings, own)];
    if (settings.publicKey === undefined) findings.push(...(await listening(rest, settings, leases, patience)));
    if (differs(commandsOf(catalogue), registered)) findings.push({ kind: "commands" });
    for (const space of spaces) findings.push(...(await inSpace(rest, space)));
    return findings;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) return [{ kind: "token" }];
    return [
      { kind: "unreachable", reason: causes(error)[0] ?? (error instanceof Error ? error.message : String(error)) },
    ];
  }
}

/** Whether Discord sends what happens where these settings expect it: to an endpoint that has the key, or to the gateway. */
function wrongAddress({ publicKey }: DiscordSettings, own: Application): Finding[] {
  const endpoint = own.interactions_endpoint_url ?? undefined;
  if (publicKey === undefined) return endpoint === undefined ? [] : [{ kind: "endpoint" }];
  return [
    ...(own.verify_key.toLowerCase() === publicKey.toLowerCase() ? [] : [{ kind: "key" } as const]),
    ...(endpoint === undefined ? [{ kind: "no-endpoint" } as const] : []),
  ];
}

async function listening(
  rest: REST,
  settings: DiscordSettings,
  leases: Look,
  patience: number | undefined,
): Promise<Finding[]> {
  const info = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  const heard = await examineGateway({ rest, settings, ...(patience === undefined ? {} : { patience }) }, info, leases);
  return [{ kind: "shards", shards: info.shards, left: info.session_start_limit.remaining }, heard];
}

async function inSpace(rest: REST, { id, community, left }: Space): Promise<Finding[]> {
  const away = await isAway((work) => work(rest), id);
  return [
    ...(away ? [{ kind: "removed", community, id } as const] : []),
    ...(left > 0 ? [{ kind: "left", community, count: left } as const] : []),
  ];
}
