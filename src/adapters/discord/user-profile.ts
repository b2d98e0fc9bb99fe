import {
  type APIInteraction,
  type APIInteractionGuildMember,
  type APIUser,
  GuildMemberFlags,
  PermissionFlagsBits,
} from "discord.js";
import type { Profile } from "../../core/kernel/commands/platform.ts";

/** Somebody as Discord names them with what they did. */
export interface DiscordUserProfile {
  readonly user: string;
  readonly locale?: string;
  /** What Discord says of them in the guild; absent in direct messages, where it says nothing of the kind. */
  readonly profile?: Profile;
}

/** The part of a member that Discord also sends with messages. */
export type Membership = Partial<
  Pick<APIInteractionGuildMember, "nick" | "roles" | "permissions" | "pending" | "flags">
>;

/** Whoever did something. */
export function doer(interaction: APIInteraction): DiscordUserProfile {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) throw new Error("Discord named nobody");
  return userProfile(user, interaction.member, "locale" in interaction ? interaction.locale : undefined);
}

/**
 * Somebody with what Discord says of them: whoever has not passed the guild's screening, or is the guest of a call, is a guest
 * (https://discord.com/developers/docs/resources/guild#guild-member-object).
 */
export function userProfile(
  user: Pick<APIUser, "id" | "username" | "global_name">,
  member: Membership | undefined,
  locale?: string,
): DiscordUserProfile {
  return {
    user: user.id,
    ...(locale === undefined ? {} : { locale }),
    ...(member ? { profile: profileOf(user, member) } : {}),
  };
}

function profileOf(
  user: Pick<APIUser, "username" | "global_name">,
  { nick, roles, permissions, pending, flags }: Membership,
): Profile {
  const admin =
    (BigInt(permissions ?? 0) & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n;
  const visiting = pending === true || ((flags ?? 0) & GuildMemberFlags.IsGuest) !== 0;
  return {
    name: nick ?? user.global_name ?? user.username,
    standing: visiting ? "guest" : "member",
    admin,
    ...(roles ? { roles } : {}),
  };
}
