import { refusal } from "../api-error.ts";
import { CHANNEL, isThread } from "../constants.ts";
import type { Core } from "../core.ts";
import type { Channel, Guild } from "../model.ts";
import type { PermissionName } from "../permissions.ts";

/** The channel of that id, if the bot sees it. Refuses with 10003 or 50001. */
export function visibleChannel(core: Core, id: string): Channel {
  const channel = core.state.channels.get(id);
  if (!channel) throw refusal(10003);
  if (channel.guild !== undefined) {
    visibleGuild(core, channel.guild, 50001);
    if (!core.state.may(core.bot, channel, "VIEW_CHANNEL")) throw refusal(50001);
  }
  return channel;
}

/** The guild of that id, if the bot is in it. */
export function visibleGuild(core: Core, id: string, code: 10004 | 50001 = 10004): Guild {
  const guild = core.state.guilds.get(id);
  if (!guild?.botIn) throw refusal(code);
  return guild;
}

/** Refuses with 50013 when the bot may not do that there. */
export function mustMay(core: Core, channel: Channel, ...names: PermissionName[]): void {
  if (!core.state.may(core.bot, channel, ...names)) throw refusal(50013);
}

const WRITABLE: ReadonlySet<number> = new Set([
  CHANNEL.TEXT,
  CHANNEL.DM,
  CHANNEL.VOICE,
  CHANNEL.ANNOUNCEMENT,
  CHANNEL.ANNOUNCEMENT_THREAD,
  CHANNEL.PUBLIC_THREAD,
  CHANNEL.PRIVATE_THREAD,
]);

/** Refuses when the bot cannot write there: 50008, 50013, 50083, or into a direct conversation 50007, 50278. */
export function mustWrite(core: Core, channel: Channel): void {
  if (!WRITABLE.has(channel.type)) throw refusal(50008);
  if (channel.guild === undefined) {
    mustReach(core, channel.recipient ?? "");
    return;
  }
  mustMay(core, channel, isThread(channel.type) ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES");
  // Writing into an archived thread opens it again, unless it is locked. https://discord.com/developers/docs/topics/threads#active--archived-threads
  if (channel.archived && channel.locked && !core.state.may(core.bot, channel, "MANAGE_THREADS")) throw refusal(50083);
}

/** Refuses when the bot cannot write to that person: closed messages (50007), no shared guild (50278). */
function mustReach(core: Core, user: string): void {
  const person = core.state.user(user);
  const shared = [...core.state.guilds.values()].some((guild) => guild.botIn && guild.members.has(user));
  if (!shared && !person.installed) throw refusal(50278);
  if (person.closed) throw refusal(50007);
}

/** Refuses (50083) to change anything in an archived thread. */
export function mustBeOpen(channel: Channel): void {
  if (channel.archived) throw refusal(50083);
}
