import type { API } from "@discordjs/core/http-only";
import { ChannelType, type GatewayGuildCreateDispatchData } from "discord.js";
import { greetOnce } from "../../../core/services/communities/greeting.ts";
import { communityOf } from "../../../core/services/communities/community-of.ts";
import { welcomeInstaller } from "../../../core/services/communities/welcome.ts";
import type { Installations } from "../../../core/services/installations/installations.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { readerOf } from "../../kit/wording.ts";
import type { ReplyDeps } from "../answering/reply-context.ts";
import { lackingOf, type Ruled } from "../delivery/channel-rights.ts";
import { messagePayload } from "../rendering/message-payload.ts";
import { DISCORD } from "../settings.ts";
import { inComponents } from "../rendering/in-components.ts";

/** What greeting guilds needs. */
export interface GuildGreeting {
  readonly deps: ReplyDeps;
  readonly api: API;
  readonly installations: Installations;
  readonly wall: () => number;
  /** The bot's own user id. */
  readonly bot: () => Promise<string>;
}

// Discord tells of every guild at each start; only one joined just now is new to the bot.
const NEW_MS = 600_000;

/**
 * A guild that the bot was just added to is told, once, who it is and what comes next: where the guild has its own
 * announcements, else in its first channel, if the bot may write there. Where it may write nowhere, the once is not used up.
 */
export async function welcomed(
  { deps, api, installations, wall, bot }: GuildGreeting,
  guild: GatewayGuildCreateDispatchData,
): Promise<void> {
  if (wall() - Date.parse(guild.joined_at) > NEW_MS) return;
  const channel = channelFor(guild, await bot());
  if (channel === undefined || !(await installations.first(`welcome ${guild.id} ${guild.joined_at}`))) return;
  const connected = (await communityOf(deps.store, DISCORD, guild.id)) !== undefined;
  const greeted = await greetOnce(deps.store, { platform: DISCORD, space: guild.id, channel }, deps.clock.now());
  if (connected && !greeted) return;
  const reader = greeted
    ? { language: greeted.language, zone: greeted.zone }
    : readerOf({ locale: guild.preferred_locale });
  const view = greeted?.view ?? welcomeInstaller(translator(reader.language));
  for (const message of await inComponents(deps, view, reader, guild.id)) {
    const { body, files } = await messagePayload(message, deps, { space: guild.id, ephemeral: false });
    await api.channels.createMessage(channel, { ...body, files });
  }
}

function channelFor(
  { id, owner_id: owner, roles, members, channels, system_channel_id: system }: GatewayGuildCreateDispatchData,
  bot: string,
): string | undefined {
  // Without a privileged intent a guild tells of no member but the bot (https://discord.com/developers/docs/events/gateway-events#guild-create).
  const own = members.find((m) => m.user.id === bot)?.roles ?? [];
  const texts = channels.filter((c) => c.type === ChannelType.GuildText).sort((a, b) => a.position - b.position);
  const wanted = [...channels.filter((c) => c.id === system && "permission_overwrites" in c), ...texts] as (Ruled & {
    readonly id: string;
  })[];
  return wanted.find((channel) => lackingOf({ guild: id, owner, roles, bot, own }, channel).length === 0)?.id;
}
