import type { WebClient } from "@slack/web-api";
import type { Log } from "../../../core/kernel/errors/log.ts";
import type { Invocation } from "../../../core/kernel/commands/platform.ts";
import type { Sharing } from "../../../core/kernel/access/sharing.ts";
import { DeliveryError } from "../../../core/kernel/commands/transport.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { Store } from "../../../core/services/store/store.ts";
import { channelLists, factsOf } from "./channel-list.ts";
import { type ChannelFacts, channelMemory } from "./channel-memory.ts";
import { codeOf } from "./delivery-failure.ts";
import { directMessages } from "./direct-messages.ts";
import type { AskSlack } from "./read-back.ts";
import { SLACK } from "../settings.ts";
import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

/** What of a channel matters for what may be said in it. */
export interface Channels {
  /**
   * What it is called, and who reads an answer to somebody there: they alone, in their direct message with the bot; "clear" where other
   * organisations read along, or where Slack does not say.
   */
  answered(
    client: WebClient,
    team: string,
    channel: string,
    user: string,
  ): Promise<Pick<Invocation, "direct" | "clearance" | "channelName">>;
  /** The same for what is said by itself. Throws where Slack cannot be asked; undefined for a channel that the bot is not in, where nothing can be said. */
  readers(client: WebClient, ask: AskSlack, team: string, channel: string): Promise<Sharing | undefined>;
  /** Whether the bot can post there: it is in the channel, and that is not archived; undefined where Slack does not say. */
  isIn(client: WebClient, channel: string): Promise<boolean | undefined>;
  /** Its name without the sign; undefined where Slack does not say. */
  name(client: WebClient, team: string, channel: string): Promise<string | undefined>;
  /** Slack told by itself that others read there now, or that it is to be asked anew: every process knows with its next statement. */
  heard(team: string, channel: string, what: "shared" | "changed"): Promise<void>;
  /** The bot was taken away from a workspace. */
  left(team: string): Promise<void>;
}

// What Slack tells by itself may have been told while no process was there to hear it: it is asked again after so long.
const KNOWN_MS = MINUTE_MS;
// What changed while it was asked about is settled in a moment.
const SOON_MS = 1_000;
// So often an answer, which nobody waits for a second, asks of a channel that changes while it is asked about.
const MOST_LOOKS = 4;

/**
 * Knows of channels what Slack said within a minute, to whichever process, or told by itself (https://docs.slack.dev/apis/slack-connect).
 * For what is said by itself it asks of all channels of a workspace at once.
 */
export function channels({ store, log }: { readonly store: Store; readonly log: Log }): Channels {
  const memory = channelMemory(store);
  const list = channelLists(memory);
  const asked = new Map<string, Promise<ChannelFacts | undefined>>();
  const own = directMessages(log);
  // Nor does a process believe what was said before its first question, by the database's clock: it was not there to hear of changes.
  let since: Date | undefined;
  const recall = async (team: string, channel: string) => {
    const { facts, at, asked: when } = await memory.recall(team, channel, KNOWN_MS);
    if (since === undefined || at < since) since = at;
    return { facts: when !== undefined && when >= since ? facts : undefined, at };
  };
  const look = (client: WebClient, ask: AskSlack, team: string, channel: string, at: Date) => {
    const key = `${team} ${channel}`;
    const under = asked.get(key);
    if (under) return under;
    const found = ask("conversations.info", () => client.conversations.info({ channel }))
      .then((info) => memory.keep(team, new Map([[channel, factsOf(info.channel ?? {})]]), at))
      .then((kept) => kept.get(channel))
      .finally(() => asked.delete(key));
    asked.set(key, found);
    return found;
  };
  const forAnswer = async (client: WebClient, team: string, channel: string): Promise<ChannelFacts | undefined> => {
    try {
      for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
        const { facts, at } = await recall(team, channel);
        const found = facts ?? (await look(client, (_method, work) => work(), team, channel, at));
        if (found) return found;
      }
    } catch (error) {
      // A private channel the bot was not added to is nothing to report: Slack shows it to nobody else.
      if (codeOf(error) !== "channel_not_found")
        log.warn({ platform: SLACK, channel, error }, "it is not known who reads a channel");
    }
    return undefined;
  };
  return {
    heard: (team, channel, what) => memory.hear(team, channel, what),
    left: (team) => memory.forget(team),
    async isIn(client, channel) {
      try {
        const { channel: found } = await client.conversations.info({ channel });
        return found?.is_archived === true ? false : found?.is_member;
      } catch (error) {
        return codeOf(error) === "channel_not_found" ? false : undefined;
      }
    },
    name: async (client, team, channel) => (await forAnswer(client, team, channel))?.name,
    async readers(client, ask, team, channel) {
      const { facts, at } = await recall(team, channel);
      try {
        // A list that came between the first question and now has left its answer in the memory.
        const found =
          facts ??
          (await list(client, ask, team, at)).get(channel) ??
          (await recall(team, channel)).facts ??
          (await look(client, ask, team, channel, at));
        if (found) return found.shared ? "clear" : undefined;
      } catch (error) {
        const code = codeOf(error);
        if (code === "missing_scope") return "clear";
        if (code === "channel_not_found") return undefined;
        throw error;
      }
      throw new DeliveryError(
        { kind: "retry", afterMs: SOON_MS },
        { cause: "a channel changed while it was asked about" },
      );
    },
    async answered(client, team, channel, user) {
      // Slash commands can also be typed in the direct message of two people, which the bot is not in.
      if (channel.startsWith("D"))
        return (await own(client, team, user)) === channel ? { direct: true } : { clearance: "clear" };
      const facts = await forAnswer(client, team, channel);
      const called = defined({ channelName: facts?.name });
      // Where nobody can say who reads, other organisations may.
      return (facts?.shared ?? true) ? { clearance: "clear", ...called } : called;
    },
  };
}
