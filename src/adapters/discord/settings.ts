/** What an operator may switch on. */
export interface Switches {
  /** People may install the bot for themselves, and use it everywhere. */
  readonly userInstall?: true;
  /** "Interested" in an event of a mirrored meeting counts as maybe. */
  readonly interest?: true;
  /** Digests and new resources may be posts in a forum. */
  readonly forums?: true;
  /** Discord tells who leaves a server: its privileged intent of members is switched on for the application, too. */
  readonly members?: true;
}

/** How Discord is reached, read from the environment (operators/read-settings.ts). */
export interface DiscordSettings extends Switches {
  /** The bot's token. */
  readonly token: string;
  /** The application's public key in hex: interactions come over HTTP, and no gateway is used. */
  readonly publicKey?: string;
  /** Where the REST API is, without a version; Discord's own where absent. An emulator's address serves for trying things. */
  readonly apiUrl?: string;
  /** The shards that this process serves, from 0; absent: whichever no other process serves. */
  readonly shards?: readonly number[];
  /** How many shards there are; absent: as many as Discord advises. */
  readonly shardCount?: number;
}

/** The platform's short name in handles, spaces and deliveries. */
export const DISCORD = "discord";

/** What stands for the guild in a direct message to a bot that knows nobody by that name. */
export const NO_GUILD = "direct";
