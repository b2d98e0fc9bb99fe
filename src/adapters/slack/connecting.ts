import { type Installation, SocketModeReceiver } from "@slack/bolt";
import type { InstallProvider } from "@slack/oauth";
import type { WebClient } from "@slack/web-api";
import { welcomeInstaller } from "../../core/services/communities/welcome.ts";
import type { Installations } from "../../core/services/installations/installations.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { readerOf } from "../kit/wording.ts";
import type { Access, Where } from "./installing/access.ts";
import { type Clients, loggerOn } from "./installing/clients.ts";
import { SOCKETS } from "./connect.ts";
import { installedTokens, oneToken } from "./installing/grants.ts";
import type { SlackSettings } from "./settings.ts";
import { sayPrivately } from "./answering/speak.ts";
import { inBlocks } from "./rendering/in-blocks.ts";

// How long Slack may take to say where to connect, before it is asked again.
const CONNECT_MS = 10_000;

/** None where Slack comes by HTTP. */
export function socketsOf({ appToken }: SlackSettings, { options }: Clients, log: Log): SocketModeReceiver[] {
  if (appToken === undefined) return [];
  const clientOptions = { ...options, timeout: CONNECT_MS };
  return Array.from(
    { length: SOCKETS },
    () =>
      new SocketModeReceiver({
        appToken,
        logger: loggerOn(log),
        autoReconnectEnabled: false,
        installerOptions: { clientOptions },
      }),
  );
}

/** With what the bot speaks in each workspace: one token, or those of its installations. */
export function accessOf(
  { botToken }: SlackSettings,
  { options }: Clients,
  installer: InstallProvider | undefined,
  installations: Installations,
): Access & { readonly note?: (where: Where) => Promise<void> } {
  if (botToken !== undefined) return oneToken(botToken, options);
  if (!installer) throw new Error("Slack's settings have neither a bot token nor a client");
  return installedTokens(installer, installations);
}

/** Only whoever installed the bot is greeted, directly. */
export async function greetInstaller(
  buttons: Parameters<typeof inBlocks>[0],
  clients: Clients,
  { bot, user, team, enterprise }: Installation,
): Promise<void> {
  if (bot) await greet(buttons, clients.answering(bot.token), team?.id ?? enterprise?.id ?? "", user.id);
}

/** Tells somebody directly what the bot is and the one next step. */
export async function greet(
  buttons: Parameters<typeof inBlocks>[0],
  client: WebClient,
  team: string,
  user: string,
): Promise<void> {
  const { user: info } = await client.users.info({ user, include_locale: true });
  const reader = readerOf({
    ...(info?.locale === undefined ? {} : { locale: info.locale }),
    ...(info?.tz === undefined ? {} : { zone: info.tz }),
  });
  await sayPrivately(
    { client, team, user },
    await inBlocks(buttons, welcomeInstaller(translator(reader.language)), reader, team),
  );
}
