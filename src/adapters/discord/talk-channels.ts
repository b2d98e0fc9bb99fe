import { ChannelType } from "discord.js";

/** The kinds of channels in which the bot can say something: text and announcements, their threads, and the talk beside a voice channel. */
export const TALK_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildVoice,
] as const;
