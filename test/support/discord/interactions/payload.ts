import { isThread } from "../constants.ts";
import type { Core } from "../core.ts";
import type { Channel, Json } from "../model.ts";
import { bitsOf } from "../permissions.ts";
import { wireChannel, wireMember, wireRole, wireUser } from "../wire.ts";
import type { InteractionRecord } from "./model.ts";

/** What an app may do where only its user has installed it. */
const ABSENT = bitsOf(["ATTACH_FILES", "EMBED_LINKS"]);

const PARTIAL = [
  "id",
  "name",
  "type",
  "last_message_id",
  "nsfw",
  "parent_id",
  "guild_id",
  "flags",
  "rate_limit_per_user",
  "topic",
  "position",
  "recipients",
];

/** Where somebody is, for a payload: the guild the bot serves, the guild of a user-installed app, or a direct conversation. */
export function contextOf(
  core: Core,
  user: string,
  channel: Channel,
): { context: 0 | 1 | 2; owners: Json; userInstalled: boolean } {
  const { installed } = core.state.user(user);
  if (channel.group) return { context: 2, owners: { "1": user }, userInstalled: true };
  if (channel.guild === undefined) {
    const alone = installed && ![...core.state.guilds.values()].some((g) => g.botIn && g.members.has(user));
    return {
      context: 1,
      owners: { ...(alone ? {} : { "0": "0" }), ...(installed ? { "1": user } : {}) },
      userInstalled: alone,
    };
  }
  const { botIn } = core.state.guild(channel.guild);
  return {
    context: 0,
    owners: { ...(botIn ? { "0": channel.guild } : {}), ...(installed ? { "1": user } : {}) },
    userInstalled: !botIn,
  };
}

const botPermissions = (core: Core, channel: Channel): string =>
  String(
    channel.group || (channel.guild !== undefined && !core.state.guild(channel.guild).botIn)
      ? ABSENT
      : core.state.permissions(core.bot, channel),
  );

/** A channel as payloads carry it, with what `user` may do in it. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure */
export function partialChannel(core: Core, channel: Channel, user: string): Json {
  const whole = wireChannel(core, channel);
  const keys = isThread(channel.type) ? [...PARTIAL, "thread_metadata"] : PARTIAL;
  return {
    ...Object.fromEntries(keys.filter((key) => whole[key] !== undefined).map((key) => [key, whole[key]])),
    permissions: String(core.state.permissions(user, channel)),
    ...(channel.guild !== undefined && core.state.guild(channel.guild).botIn
      ? { app_permissions: botPermissions(core, channel) }
      : {}),
  };
}

/** People, members, roles and channels named by a command or a select, as `resolved` carries them. */
export function resolved(
  core: Core,
  channel: Channel,
  asker: string,
  named: { users?: readonly string[]; roles?: readonly string[]; channels?: readonly string[] },
): Json {
  const { state } = core;
  const guild = channel.guild === undefined ? undefined : state.guild(channel.guild);
  const map = (key: string, entries: [string, Json][]): Json =>
    entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
  const members = (named.users ?? []).flatMap((id): [string, Json][] => {
    const member = guild?.members.get(id);
    if (!member) return [];
    const { deaf: _deaf, mute: _mute, ...partial } = wireMember(core, member, false);
    return [[id, { ...partial, permissions: String(state.permissions(id, channel)) }]];
  });
  return {
    ...map(
      "users",
      (named.users ?? []).map((id) => [id, wireUser(state.user(id))]),
    ),
    ...map("members", members),
    ...map(
      "roles",
      (named.roles ?? []).flatMap((id): [string, Json][] =>
        guild?.roles.has(id) ? [[id, wireRole(guild.roles.get(id)!)]] : [],
      ),
    ),
    ...map(
      "channels",
      (named.channels ?? []).map((id) => [id, partialChannel(core, state.channel(id), asker)]),
    ),
  };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-structure */
export function payloadOf(
  core: Core,
  given: {
    id: string;
    token: string;
    type: number;
    user: string;
    channel: Channel;
    data: Json;
    message?: Json | undefined;
  },
): Json {
  const { state } = core;
  const user = state.user(given.user);
  const guild = given.channel.guild === undefined ? undefined : state.guild(given.channel.guild);
  const { context, owners } = contextOf(core, given.user, given.channel);
  const who = guild
    ? {
        member: {
          ...wireMember(core, state.member(guild.id, given.user)),
          permissions: String(state.permissions(given.user, given.channel)),
        },
      }
    : { user: wireUser(user) };
  return {
    id: given.id,
    application_id: core.applicationId,
    type: given.type,
    token: given.token,
    version: 1,
    data: given.data,
    ...(guild
      ? {
          guild: { id: guild.id, locale: guild.locale, features: ["COMMUNITY"] },
          guild_id: guild.id,
          guild_locale: guild.locale,
        }
      : {}),
    channel: partialChannel(core, given.channel, given.user),
    channel_id: given.channel.id,
    ...who,
    ...(given.message ? { message: given.message } : {}),
    app_permissions: botPermissions(core, given.channel),
    locale: user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: 10_485_760,
  };
}

/** https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
export const interactionMetadata = (core: Core, record: InteractionRecord, message: string): Json => ({
  id: record.id,
  type: record.payload["type"],
  user: wireUser(core.state.user(record.user)),
  authorizing_integration_owners: record.payload["authorizing_integration_owners"],
  ...(record.kind === "component" ? { interacted_message_id: record.source } : {}),
  ...(record.original === undefined || record.original === message
    ? {}
    : { original_response_message_id: record.original }),
});
