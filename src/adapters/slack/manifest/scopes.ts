/** Every scope the bot asks for and why: the fewest with which all of it works (https://docs.slack.dev/reference/scopes). */
export const SCOPES = {
  commands: "Slash commands and shortcuts.",
  "chat:write": "Answers, reminders and digests, in channels the bot was added to and in direct messages.",
  "app_mentions:read": "Questions put to the bot in a channel by mentioning it.",
  "im:history":
    "Questions put to the bot in a direct message, and whether a message to a person was already said when a delivery's outcome is unclear.",
  "im:write":
    "Reminders and notices to one person, files that only they may see, and which direct message is theirs with the bot.",
  "mpim:write":
    "The conversation between two people who are introduced to each other, where both agreed to talk in Slack.",
  "mpim:history":
    "Whether the first message of such a conversation was already said when a delivery's outcome is unclear.",
  "users:read":
    "Name, language, time zone and whether somebody is a guest, so that people are recognised and read times as their own.",
  "channels:read":
    "Whether a public channel is shared with other organisations, and that the bot was added, or the channel renamed or archived.",
  "groups:read": "The same for private channels the bot was added to.",
  "channels:history":
    "Whether a message was already said in a public channel when a delivery's outcome is unclear, so that nothing is said twice.",
  "groups:history": "The same for private channels the bot was added to.",
  "files:read": "A file attached to a form.",
  "files:write": "Answers that are files.",
  "canvases:write": "The canvas of a channel that shows what is coming and open there, where a moderator wants it.",
} as const;

/** A scope of the bot's. */
export type Scope = keyof typeof SCOPES;

/** All of the bot's scopes, for installing. */
export const BOT_SCOPES = Object.keys(SCOPES) as readonly Scope[];

/** Those that only some need: whoever installs the bot may leave them out (https://docs.slack.dev/changelog/2026/03/16/optional-scopes). */
export const OPTIONAL_SCOPES = [
  "channels:history",
  "groups:history",
  "mpim:write",
  "mpim:history",
  "files:read",
  "files:write",
  "canvases:write",
] as const satisfies readonly Scope[];

/** Those without which it is no use. */
export const NEEDED_SCOPES = BOT_SCOPES.filter((scope) => !OPTIONAL_SCOPES.some((optional) => optional === scope));

/** Events the bot hears, each with a scope that Slack asks for, if any (https://docs.slack.dev/reference/events). */
export const EVENTS = {
  app_home_opened: undefined,
  app_mention: "app_mentions:read",
  app_uninstalled: undefined,
  channel_archive: "channels:read",
  channel_deleted: "channels:read",
  channel_left: "channels:read",
  channel_rename: "channels:read",
  channel_shared: "channels:read",
  channel_unshared: "channels:read",
  group_archive: "groups:read",
  group_deleted: "groups:read",
  group_left: "groups:read",
  group_rename: "groups:read",
  member_joined_channel: "channels:read",
  "message.im": "im:history",
  team_join: "users:read",
  tokens_revoked: undefined,
  user_change: "users:read",
} as const satisfies Readonly<Record<string, keyof typeof SCOPES | undefined>>;
