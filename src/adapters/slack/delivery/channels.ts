import QuickLRU from "quick-lru";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../../../core/kernel/errors/log.ts";
import type { Invocation } from "../../../core/kernel/commands/platform.ts";
import type { Sharing } from "../../../core/kernel/access/sharing.ts";
import { codeOf } from "./delivery-failure.ts";
import { SLACK } from "../settings.ts";

/** What of a channel matters for what may be said in it. */
export interface Channels {
  /** Who reads an answer to somebody there: they alone, in their direct message with the bot; "clear" where other organisations read along, or where Slack does not say. */
  answered(
    client: WebClient,
    team: string,
    channel: string,
    user: string,
  ): Promise<Pick<Invocation, "direct" | "clearance">>;
  /** The same for what is said by itself, asked afresh: another process may have heard that it changed. Throws where Slack cannot be asked; undefined for a channel that the bot is not in, where nothing can be said. */
  readers(client: WebClient, team: string, channel: string): Promise<Sharing | undefined>;
  /** Its name without the sign; undefined where Slack does not say. */
  name(client: WebClient, team: string, channel: string): Promise<string | undefined>;
  forget(team: string, channel: string): void;
}

// The event that a channel was shared comes to one of several replicas; the others may not know for so long.
const KNOWN_MS = 60_000;

interface Facts {
  readonly name?: string;
  readonly shared: boolean;
}

/** Asks Slack once in a minute what a channel is called and whether it is shared (https://docs.slack.dev/apis/slack-connect), and once which direct message is whose. */
export function channels(log: Log): Channels {
  const asked = new Map<string, Promise<Facts | undefined>>();
  const known = new QuickLRU<string, Facts>({ maxSize: 20_000, maxAge: KNOWN_MS });
  // The direct message of somebody with the bot stays the same.
  const direct = new QuickLRU<string, string>({ maxSize: 20_000 });
  const facts = (client: WebClient, team: string, channel: string): Promise<Facts | undefined> => {
    const key = `${team} ${channel}`;
    const under = asked.get(key);
    if (under) return under;
    const found = ask(client, key, channel).finally(() => asked.delete(key));
    asked.set(key, found);
    return found;
  };
  const look = async (client: WebClient, key: string, channel: string): Promise<Facts> => {
    const { channel: info } = await client.conversations.info({ channel });
    const found: Facts = {
      shared: info?.is_ext_shared === true || info?.is_pending_ext_shared === true,
      ...(info?.name === undefined ? {} : { name: info.name }),
    };
    known.set(key, found);
    return found;
  };
  const ask = async (client: WebClient, key: string, channel: string): Promise<Facts | undefined> => {
    const last = known.get(key);
    if (last) return last;
    try {
      return await look(client, key, channel);
    } catch (error) {
      // A private channel the bot was not added to is nothing to report: Slack shows it to nobody else.
      if (codeOf(error) !== "channel_not_found")
        log.warn({ platform: SLACK, channel, error }, "Slack does not say who reads a channel");
      return undefined;
    }
  };
  const own = async (client: WebClient, team: string, user: string): Promise<string | undefined> => {
    const key = `${team} ${user}`;
    const last = direct.get(key);
    if (last !== undefined) return last;
    try {
      const { channel } = await client.conversations.open({ users: user, prevent_creation: true });
      if (channel?.id !== undefined) direct.set(key, channel.id);
      return channel?.id;
    } catch (error) {
      log.warn({ platform: SLACK, user, error }, "Slack does not say which direct message with the bot is somebody's");
      return undefined;
    }
  };
  return {
    forget: (team, channel) => void known.delete(`${team} ${channel}`),
    name: async (client, team, channel) => (await facts(client, team, channel))?.name,
    async readers(client, team, channel) {
      try {
        return (await look(client, `${team} ${channel}`, channel)).shared ? "clear" : undefined;
      } catch (error) {
        const code = codeOf(error);
        if (code === "missing_scope") return "clear";
        if (code === "channel_not_found") return undefined;
        throw error;
      }
    },
    async answered(client, team, channel, user) {
      // Slash commands can also be typed in the direct message of two people, which the bot is not in.
      if (channel.startsWith("D"))
        return (await own(client, team, user)) === channel ? { direct: true } : { clearance: "clear" };
      // Where nobody can say who reads, other organisations may.
      return ((await facts(client, team, channel))?.shared ?? true) ? { clearance: "clear" } : {};
    },
  };
}
