import type { Channel, Guild } from "./model.ts";

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  MANAGE_ROLES: 1n << 28n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_EVENTS: 1n << 33n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
  MODERATE_MEMBERS: 1n << 40n,
  CREATE_EVENTS: 1n << 44n,
  USE_EXTERNAL_APPS: 1n << 50n,
  PIN_MESSAGES: 1n << 51n,
} as const;

/** A permission's name. */
export type PermissionName = keyof typeof PERMISSION;

/** Everything there is. */
const ALL = Object.values(PERMISSION).reduce((sum, bit) => sum | bit, 0n);

/** The bits of those names. */
export const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((sum, name) => sum | PERMISSION[name], 0n);

/** What everybody may do in a new guild. */
export const EVERYBODY = bitsOf([
  "VIEW_CHANNEL",
  "SEND_MESSAGES",
  "SEND_MESSAGES_IN_THREADS",
  "READ_MESSAGE_HISTORY",
  "ATTACH_FILES",
  "EMBED_LINKS",
  "ADD_REACTIONS",
  "USE_APPLICATION_COMMANDS",
  "USE_EXTERNAL_APPS",
  "CREATE_PUBLIC_THREADS",
]);

/** What both sides may do in a direct conversation. */
export const DIRECT = bitsOf([
  "VIEW_CHANNEL",
  "SEND_MESSAGES",
  "READ_MESSAGE_HISTORY",
  "ATTACH_FILES",
  "EMBED_LINKS",
  "ADD_REACTIONS",
  "MENTION_EVERYONE",
]);

/** What somebody may do in the guild as a whole; nothing for who is not in it. */
export function guildPermissions(guild: Guild, user: string): bigint {
  const member = guild.members.get(user);
  if (!member) return 0n;
  if (guild.owner === user) return ALL;
  const granted = [guild.id, ...member.roles].reduce(
    (sum, role) => sum | (guild.roles.get(role)?.permissions ?? 0n),
    0n,
  );
  return granted & PERMISSION.ADMINISTRATOR ? ALL : granted;
}

/** What somebody may do in a channel of the guild; `place` is a thread's parent. https://discord.com/developers/docs/topics/permissions#permission-overwrites */
export function channelPermissions(guild: Guild, place: Channel, user: string): bigint {
  const base = guildPermissions(guild, user);
  const member = guild.members.get(user);
  if (!member || base & PERMISSION.ADMINISTRATOR) return base;
  let result = base;
  const everybody = place.overwrites.get(guild.id);
  if (everybody) result = (result & ~everybody.deny) | everybody.allow;
  const roles = [...member.roles].flatMap((role) => place.overwrites.get(role) ?? []);
  result = (result & ~roles.reduce((sum, one) => sum | one.deny, 0n)) | roles.reduce((sum, one) => sum | one.allow, 0n);
  const own = place.overwrites.get(user);
  if (own) result = (result & ~own.deny) | own.allow;
  // Without seeing the channel there is nothing one may do in it.
  return result & PERMISSION.VIEW_CHANNEL ? result : 0n;
}
