import { ApplicationIntegrationType } from "discord.js";

/** How the bot is installed: by a server for everybody on it, not by a person for themselves. */
export const ON_SERVERS = [ApplicationIntegrationType.GuildInstall] as const;
