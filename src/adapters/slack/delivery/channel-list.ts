import type { WebClient } from "@slack/web-api";
import type { ChannelFacts, ChannelMemory } from "./channel-memory.ts";
import { codeOf } from "./delivery-failure.ts";
import type { AskSlack } from "./read-back.ts";

/**
 * Asks Slack of all channels of a workspace that the bot is in, at once, and returns what is so of each; nothing where that was done a
 * moment ago, or the bot may not.
 */
export type ListChannels = (
  client: WebClient,
  ask: AskSlack,
  team: string,
  at: Date,
) => Promise<ReadonlyMap<string, ChannelFacts>>;

// The most that Slack gives at once (https://docs.slack.dev/reference/methods/users.conversations#pagination): calls are what it counts.
const PAGE = 999;
// A channel that is missing in a list is asked about by itself: another list would not have it either.
const AGAIN_MS = 10_000;

const NOTHING: ReadonlyMap<string, ChannelFacts> = new Map();

/** Lists channels, once for all who wait for it. */
export function channelLists(memory: ChannelMemory): ListChannels {
  const under = new Map<string, Promise<ReadonlyMap<string, ChannelFacts>>>();
  const last = new Map<string, number>();
  const list = async (client: WebClient, ask: AskSlack, team: string, at: Date) => {
    try {
      const found = await listed(client, ask, team);
      last.set(team, performance.now());
      return await memory.keep(team, found, at);
    } finally {
      under.delete(team);
    }
  };
  return async (client, ask, team, at) => {
    const now = under.get(team);
    if (now) return now;
    if (performance.now() - (last.get(team) ?? -Infinity) < AGAIN_MS) return NOTHING;
    const found = list(client, ask, team, at);
    under.set(team, found);
    return found;
  };
}

async function listed(client: WebClient, ask: AskSlack, team: string): Promise<ReadonlyMap<string, ChannelFacts>> {
  const found = new Map<string, ChannelFacts>();
  let cursor = "";
  try {
    do {
      const { channels = [], response_metadata: next } = await ask("users.conversations", () =>
        client.users.conversations({
          types: "public_channel,private_channel",
          exclude_archived: true,
          limit: PAGE,
          team_id: team,
          ...(cursor === "" ? {} : { cursor }),
        }),
      );
      // What a list leaves open is asked by itself.
      for (const one of channels)
        if (one.id !== undefined && one.is_ext_shared !== undefined) found.set(one.id, factsOf(one));
      cursor = next?.next_cursor ?? "";
    } while (cursor !== "");
  } catch (error) {
    if (codeOf(error) !== "missing_scope") throw error;
  }
  return found;
}

/** What Slack's object of a channel says; what it does not say of who reads along counts as others (https://docs.slack.dev/apis/slack-connect). */
export function factsOf(channel: {
  readonly name?: string | undefined;
  readonly is_ext_shared?: boolean | undefined;
  readonly is_pending_ext_shared?: boolean | undefined;
}): ChannelFacts {
  return { name: channel.name, shared: channel.is_ext_shared !== false || channel.is_pending_ext_shared === true };
}
