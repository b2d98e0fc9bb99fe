import { ApplicationIntegrationType, ChannelType, OAuth2Scopes, PermissionFlagsBits } from "discord.js";

/** Every permission the bot asks for and why: the fewest with which all of it works (https://docs.discord.com/developers/topics/permissions). */
export const PERMISSIONS = {
  ViewChannel: "Channels in which it is to say something, and mentions of it there.",
  SendMessages: "Reminders and digests, and answers to those who mention it.",
  SendMessagesInThreads: "The same in threads.",
  AttachFiles: "Answers that are files.",
  CreateEvents: "Meetings among the server's events, where somebody asks for it.",
  ReadMessageHistory:
    "Whether a message was already said when a delivery's outcome is unclear, and replies to the message that asked.",
} as const satisfies Readonly<Partial<Record<keyof typeof PermissionFlagsBits, string>>>;

/** They as the number that Discord takes. */
export const PERMISSION_BITS: bigint = Object.keys(PERMISSIONS).reduce(
  (bits, name) => bits | PermissionFlagsBits[name as keyof typeof PERMISSIONS],
  0n,
);

/** The address at which a server's administrators add the bot (https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow). */
export function inviteUrl(applicationId: string): string {
  const address = new URL("https://discord.com/oauth2/authorize");
  address.searchParams.set("client_id", applicationId);
  address.searchParams.set("scope", [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "));
  address.searchParams.set("permissions", String(PERMISSION_BITS));
  address.searchParams.set("integration_type", String(ApplicationIntegrationType.GuildInstall));
  return address.href;
}

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** The names, as Discord's settings have them in English, of the permissions to post that the bot lacks in a channel. */
export function lackingIn(granted: bigint, channel: ChannelType | undefined): string[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed = {
    "View Channel": PermissionFlagsBits.ViewChannel,
    ...(THREADS.includes(channel) ? {} : { "Send Messages": PermissionFlagsBits.SendMessages }),
    // A post of several messages goes on as a thread.
    ...(THREADS.includes(channel) || channel === ChannelType.GuildForum
      ? { "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads }
      : {}),
  };
  return Object.entries(needed).flatMap(([name, bit]) => ((granted & bit) === 0n ? [name] : []));
}

/** The name of the permission to make events, as Discord's settings have it in English, where the bot lacks it. */
export function lackingForEvents(granted: bigint): string[] {
  return (granted & (PermissionFlagsBits.Administrator | PermissionFlagsBits.CreateEvents)) === 0n
    ? ["Create Events"]
    : [];
}

/** The name of the permission to make tags in a forum, as Discord's settings have it in English, where the bot lacks it. It is asked for by nobody: tags of people's own do. */
export function lackingForTags(granted: bigint): string[] {
  return (granted & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageChannels)) === 0n
    ? ["Manage Channels"]
    : [];
}
