import type { WebClient } from "@slack/web-api";
import QuickLRU from "quick-lru";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { SLACK } from "../settings.ts";

/** The id of somebody's direct message with the bot; undefined where there is none, or Slack does not say. It stays the same, and is asked about once. */
export function directMessages(
  log: Log,
): (client: WebClient, team: string, user: string) => Promise<string | undefined> {
  const known = new QuickLRU<string, string>({ maxSize: 20_000 });
  return async (client, team, user) => {
    const key = `${team} ${user}`;
    const last = known.get(key);
    if (last !== undefined) return last;
    try {
      const { channel } = await client.conversations.open({ users: user, prevent_creation: true });
      if (channel?.id !== undefined) known.set(key, channel.id);
      return channel?.id;
    } catch (error) {
      log.warn({ platform: SLACK, user, error }, "Slack does not say which direct message with the bot is somebody's");
      return undefined;
    }
  };
}
