import { isThread } from "./constants.ts";
import type { Core } from "./core.ts";
import type { Channel, Guild, Json, Member, Role, User } from "./model.ts";
import { guildPermissions } from "./permissions.ts";

/** ISO 8601 as Discord writes it. */
export const timestamp = (ms: number): string => new Date(ms).toISOString().replace("Z", "000+00:00");

/** https://discord.com/developers/docs/resources/user#user-object */
export const wireUser = (user: User): Json => ({
  id: user.id,
  username: user.name,
  discriminator: "0",
  global_name: user.globalName ?? null,
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  clan: null,
  primary_guild: null,
  public_flags: 0,
  flags: 0,
  ...(user.bot ? { bot: true } : {}),
});

/** https://discord.com/developers/docs/resources/guild#guild-member-object */
export const wireMember = (core: Core, member: Member, withUser = true): Json => ({
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  deaf: false,
  flags: 0,
  joined_at: timestamp(member.joinedAt),
  mute: false,
  nick: member.nick ?? null,
  pending: member.pending,
  premium_since: null,
  roles: [...member.roles],
  ...(withUser ? { user: wireUser(core.state.user(member.user)) } : {}),
});

/** https://discord.com/developers/docs/topics/permissions#role-object */
export const wireRole = (role: Role): Json => ({
  id: role.id,
  name: role.name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: role.position,
  permissions: String(role.permissions),
  managed: role.managed,
  mentionable: role.mentionable,
  flags: 0,
});

/** https://discord.com/developers/docs/resources/channel#channel-object */
export function wireChannel(core: Core, channel: Channel): Json {
  const last = channel.messages.findLast((message) => message.ephemeralTo === undefined)?.id ?? null;
  if (channel.guild === undefined) {
    const others = channel.group ?? (channel.recipient === undefined ? [] : [channel.recipient]);
    const recipients = others.map((id) => wireUser(core.state.user(id)));
    return { id: channel.id, type: channel.type, flags: 0, last_message_id: last, recipients };
  }
  const common = {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guild,
    // REQUIRE_TAG. https://discord.com/developers/docs/resources/channel#channel-object-channel-flags
    flags: channel.requiresTag ? 1 << 4 : 0,
    last_message_id: last,
    rate_limit_per_user: 0,
  };
  if (isThread(channel.type)) {
    const times = { archive_timestamp: timestamp(channel.createdAt), create_timestamp: timestamp(channel.createdAt) };
    return {
      ...common,
      parent_id: channel.parent,
      owner_id: core.bot,
      member_count: 1,
      message_count: channel.messages.length,
      total_message_sent: channel.messages.length,
      ...(channel.applied ? { applied_tags: channel.applied } : {}),
      thread_metadata: { archived: channel.archived, locked: channel.locked, auto_archive_duration: 10_080, ...times },
    };
  }
  return {
    ...common,
    parent_id: channel.parent ?? null,
    position: channel.position,
    topic: null,
    nsfw: false,
    ...(channel.tags
      ? { available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })) }
      : {}),
    permission_overwrites: [...channel.overwrites].map(([id, one]) => ({
      id,
      type: one.kind === "role" ? 0 : 1,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
  };
}

/** https://discord.com/developers/docs/resources/guild#guild-object */
export const wireGuild = (guild: Guild): Json => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: guild.owner,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [...guild.roles.values()].map(wireRole),
  emojis: [],
  stickers: [],
  features: ["COMMUNITY"],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  max_members: 500_000,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: guild.locale,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  region: "deprecated",
  home_header: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_stage_video_channel_users: 50,
  nsfw: false,
  incidents_data: null,
});

/** https://discord.com/developers/docs/events/gateway-events#guild-create. Only the bot's own member comes with it, as without the members intent. */
export function wireGuildCreate(core: Core, guild: Guild): Json {
  const channels = core.state.channelsOf(guild.id);
  const bot = guild.members.get(core.bot);
  return {
    ...wireGuild(guild),
    joined_at: timestamp(bot?.joinedAt ?? core.clock.now()),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot ? [wireMember(core, bot)] : [],
    channels: channels.filter((channel) => !isThread(channel.type)).map((channel) => wireChannel(core, channel)),
    threads: channels
      .filter((channel) => isThread(channel.type) && !channel.archived)
      .map((channel) => wireChannel(core, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    permissions: String(guildPermissions(guild, core.bot)),
  };
}
