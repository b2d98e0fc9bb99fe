import { ChannelType } from "discord.js";
import type { Switches } from "./settings.ts";

/** The kinds of channels in which the bot can say something: text and announcements, their threads, and the talk beside a voice channel. */
const TALK_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildVoice,
] as const;

/** The kinds of channels that are offered where one is picked; forums where what is posted may be posts. */
export const channelTypes = ({ forums }: Switches): ((typeof TALK_CHANNELS)[number] | ChannelType.GuildForum)[] =>
  forums ? [...TALK_CHANNELS, ChannelType.GuildForum] : [...TALK_CHANNELS];
