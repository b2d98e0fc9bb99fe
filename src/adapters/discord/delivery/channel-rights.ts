import type { API } from "@discordjs/core/http-only";
import { type APIOverwrite, type APIRole, ChannelType, OverwriteType, PermissionFlagsBits } from "discord.js";
import { codeOf } from "./delivery-failure.ts";
import { lackingForTags, lackingIn } from "./permissions.ts";

// Unknown channel; the bot may not see it (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).
const UNSEEN = new Set([10_003, 50_001]);

/** What the bot's rights in a guild's channels follow from. */
export interface RightsStanding {
  readonly guild: string;
  readonly owner: string;
  readonly roles: readonly Pick<APIRole, "id" | "permissions">[];
  readonly bot: string;
  /** The ids of the roles that the bot has. */
  readonly own: readonly string[];
}

/** What of a channel its rights follow from; a thread has those of the channel that it is in. */
export interface Ruled {
  readonly type: ChannelType;
  readonly permission_overwrites?: readonly APIOverwrite[];
}

/**
 * The names of the permissions to post that the bot lacks in a channel, worked out from roles and overwrites as Discord does
 * (https://discord.com/developers/docs/topics/permissions#permission-overwrites).
 */
export const lackingOf = (standing: RightsStanding, place: Ruled): string[] =>
  lackingIn(grantedIn(standing, place), place.type);

/** What the bot may do in a channel. */
function grantedIn(
  { guild, owner, roles, bot, own }: RightsStanding,
  { permission_overwrites: overwrites = [] }: Ruled,
): bigint {
  if (owner === bot) return PermissionFlagsBits.Administrator;
  const granted = roles
    .filter(({ id }) => id === guild || own.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return granted;
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter((o) => o.type === OverwriteType.Role && o.id !== guild && own.includes(o.id)),
    overwrites.filter((o) => o.type === OverwriteType.Member && o.id === bot),
  ];
  return layers.reduce((bits, layer) => (bits & ~together(layer, "deny")) | together(layer, "allow"), granted);
}

const together = (layer: readonly APIOverwrite[], key: "allow" | "deny"): bigint =>
  layer.reduce((bits, one) => bits | BigInt(one[key]), 0n);

/** The names of permissions that the bot lacks in a channel: to post there, and, in a forum, to make tags. */
export interface Lacking {
  readonly toPost: readonly string[];
  readonly toTag: readonly string[];
}

/** The same for a channel of which only the id is known. Rejects where Discord does not tell. */
export async function lackingThere(api: API, bot: string, guild: string, channel: string): Promise<Lacking> {
  const place = await placeOf(api, channel).catch((error: unknown) => {
    if (UNSEEN.has(codeOf(error) ?? 0)) return undefined;
    throw error;
  });
  if (!place) return { toPost: lackingIn(0n, undefined).slice(0, 1), toTag: [] };
  const { parent_id: parentId, permission_overwrites: own } = place;
  const [{ roles, owner_id: owner }, member, parent] = await Promise.all([
    api.guilds.get(guild),
    api.guilds.getMember(guild, bot),
    own || !parentId ? place : placeOf(api, parentId),
  ]);
  const granted = grantedIn({ guild, owner, roles, bot, own: member.roles }, parent);
  const toTag = place.type === ChannelType.GuildForum ? lackingForTags(granted) : [];
  return { toPost: lackingIn(granted, place.type), toTag };
}

type Place = Ruled & { readonly parent_id?: string | null };

const placeOf = (api: API, channel: string): Promise<Place> => api.channels.get(channel);
