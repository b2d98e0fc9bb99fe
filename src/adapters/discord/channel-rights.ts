import { type APIChannel, type APIGuild, type APIGuildMember, type APIOverwrite, OverwriteType, PermissionFlagsBits, type REST, Routes } from "discord.js";
import { codeOf } from "./fate.ts";
import { lackingIn } from "./permissions.ts";

type Ask = <T>(work: (rest: REST) => Promise<unknown>) => Promise<T>;

// Unknown channel; the bot may not see it (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).
const UNSEEN = new Set([10_003, 50_001]);

/**
 * The names of the permissions to post that the bot lacks in a channel of a guild, worked out from roles and overwrites as
 * Discord does (https://discord.com/developers/docs/topics/permissions#permission-overwrites). Rejects where Discord does not tell.
 */
export async function lackingThere(ask: Ask, bot: string, guild: string, channel: string): Promise<string[]> {
  const place = await ask<Place>((rest) => rest.get(Routes.channel(channel))).catch((error: unknown) => {
    if (UNSEEN.has(codeOf(error) ?? 0)) return undefined;
    throw error;
  });
  if (!place) return lackingIn(0n, undefined).slice(0, 1);
  const [{ roles, owner_id: owner }, member, parent] = await Promise.all([
    ask<APIGuild>((rest) => rest.get(Routes.guild(guild))),
    ask<APIGuildMember>((rest) => rest.get(Routes.guildMember(guild, bot))),
    // A thread has the rights of the channel that it is in.
    place.permission_overwrites || !place.parent_id ? place : ask<Place>((rest) => rest.get(Routes.channel(place.parent_id ?? ""))),
  ]);
  if (owner === bot) return [];
  const granted = roles.filter(({ id }) => id === guild || member.roles.includes(id)).reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const overwrites = parent.permission_overwrites ?? [];
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guild && member.roles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === bot),
  ];
  return lackingIn(
    layers.reduce((bits, layer) => (bits & ~together(layer, "deny")) | together(layer, "allow"), granted),
    place.type,
  );
}

type Place = Pick<APIChannel, "type"> & { readonly parent_id?: string | null; readonly permission_overwrites?: APIOverwrite[] };

const together = (layer: readonly APIOverwrite[], key: "allow" | "deny"): bigint => layer.reduce((bits, one) => bits | BigInt(one[key]), 0n);
