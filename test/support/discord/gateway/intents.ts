import type { PrivilegedIntent } from "../fake-discord-types.ts";

/** https://discord.com/developers/docs/events/gateway#list-of-intents */
export const INTENT = {
  GUILDS: 1 << 0,
  GUILD_MEMBERS: 1 << 1,
  GUILD_PRESENCES: 1 << 8,
  GUILD_MESSAGES: 1 << 9,
  DIRECT_MESSAGES: 1 << 12,
  MESSAGE_CONTENT: 1 << 15,
} as const;

/** Bits 17 to 19, 22, 23 and above 25 mean nothing. */
const KNOWN = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

const PRIVILEGED: Record<PrivilegedIntent, number> = {
  GuildMembers: INTENT.GUILD_MEMBERS,
  GuildPresences: INTENT.GUILD_PRESENCES,
  MessageContent: INTENT.MESSAGE_CONTENT,
};

/** The close code for those intents: 4013 unknown ones, 4014 privileged ones that are not switched on; undefined when they are good. */
export function checkIntents(intents: unknown, enabled: readonly PrivilegedIntent[]): 4013 | 4014 | undefined {
  if (typeof intents !== "number" || !Number.isInteger(intents) || intents < 0 || intents & ~KNOWN) return 4013;
  const allowed = enabled.reduce((sum, name) => sum | PRIVILEGED[name], 0);
  const privileged = Object.values(PRIVILEGED).reduce((sum, bit) => sum | bit, 0);
  return intents & privileged & ~allowed ? 4014 : undefined;
}

/** The intent an event belongs to; undefined for those that everybody gets. */
export function intentOf(event: string, direct: boolean): number | undefined {
  if (event.startsWith("MESSAGE_")) return direct ? INTENT.DIRECT_MESSAGES : INTENT.GUILD_MESSAGES;
  if (event.startsWith("GUILD_MEMBER_")) return INTENT.GUILD_MEMBERS;
  if (/^(GUILD|CHANNEL|THREAD)_/.test(event)) return INTENT.GUILDS;
  return undefined;
}
