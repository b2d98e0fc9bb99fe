import type { RequestListener } from "node:http";
import type { Discord } from "../adapters/discord/discord.ts";
import type { Slack } from "../adapters/slack/slack.ts";
import type { Transports } from "../terminal/open.ts";
import type { Rapporteur } from "../app/assemble.ts";
import type { Config } from "../app/config.ts";

/** The chat platforms that are connected. */
export interface Platforms {
  slack?: Slack;
  discord?: Discord;
}

/** How each is reached, where it is connected. */
export interface Ways {
  readonly slack?: "socket" | "http";
  readonly discord?: "gateway" | "http";
}

/** Connects the platforms of the configuration, once the product's parts are there; only theirs are loaded. */
export async function connecting(config: Config, platforms: Platforms): Promise<Transports> {
  const { slack: onSlack, discord: onDiscord } = config;
  const slack = onSlack && (await import("../adapters/slack/slack.ts")).slack;
  const discord = onDiscord && (await import("../adapters/discord/discord.ts")).discord;
  return (parts) => {
    if (slack) platforms.slack = slack({ ...parts, settings: onSlack });
    if (discord) platforms.discord = discord({ ...parts, settings: onDiscord });
    return [platforms.slack, platforms.discord].flatMap((platform) => (platform ? [platform.transport] : []));
  };
}

/** Lets what happens on the platforms arrive, some of it by requests at the public listener. */
export function listenOn(
  { slack, discord }: Platforms,
  { dispatch, catalogue }: Rapporteur,
  receivers: Map<string, RequestListener>,
  undo: (work: () => Promise<void>) => void,
): void {
  if (slack) {
    if (slack.requests) receivers.set("/slack/", slack.requests);
    slack.listen(dispatch, catalogue.commands);
    undo(slack.close);
  }
  if (discord) {
    if (discord.requests) receivers.set("/discord/", discord.requests);
    discord.listen(dispatch, catalogue.commands);
    undo(discord.close);
  }
}

/** By which way the configuration's platforms are reached. */
export function waysOf({ slack, discord }: Config): Ways {
  return {
    ...(slack === undefined ? {} : { slack: slack.appToken === undefined ? "http" : "socket" }),
    ...(discord === undefined ? {} : { discord: discord.publicKey === undefined ? "gateway" : "http" }),
  };
}
