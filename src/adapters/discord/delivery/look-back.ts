import type { API } from "@discordjs/core/http-only";
import type { APIMessage } from "discord.js";
import QuickLRU from "quick-lru";
import { defined } from "../../../core/kernel/values/defined.ts";
import { DeliveryError } from "../../../core/kernel/commands/transport.ts";
import { madeAt } from "../snowflake.ts";
import { findPart, type MarkedMessage, markOn } from "./mark.ts";

// As many as Discord gives at once (https://discord.com/developers/docs/resources/message#get-channel-messages).
const PAGE = 100;

/** What was found of a message: its first part's id, how many parts, and whether there are no more. */
export interface FoundMessage {
  readonly first: string;
  readonly parts: number;
  readonly whole: boolean;
}

/** What is looked for where: the bot's own, not said before that moment. Nothing more is asked once the signal says so. */
export interface LookBackRequest {
  readonly channel: string;
  readonly bot: string;
  readonly key: string;
  readonly since: Date;
  readonly signal: AbortSignal;
}

/** How far a look has come: the message before which it goes on, and the bot's own that it passed. */
interface Passed {
  readonly before: string | undefined;
  readonly own: readonly MarkedMessage[];
}

/**
 * Reads a conversation back, newest first, for what was said under a key: no further than that moment, and as far as that, however
 * much was said since. Where it is interrupted, the next look for the key goes on from there: what is looked for was said before the
 * first.
 */
export function lookerBack(): (api: API, wanted: LookBackRequest) => Promise<FoundMessage | undefined> {
  const interrupted = new QuickLRU<string, Passed>({ maxSize: 1_000 });
  return async (api, { channel, bot, key, since, signal }) => {
    let at: Passed = interrupted.get(key) ?? { before: undefined, own: [] };
    interrupted.delete(key);
    for (;;) {
      const { before } = at;
      const query = { limit: PAGE, ...defined({ before }) };
      const messages = await api.channels.getMessages(channel, query, { signal }).catch((error: unknown) => {
        interrupted.set(key, at);
        throw error;
      });
      const own = [...at.own, ...messages.filter((m) => m.author.id === bot).map(markOn)];
      const found = foundIn(own, key);
      if (found) return found;
      if (before === undefined && messages.length === 0) await certainlyEmpty(api, channel);
      const further = furtherBack(messages, since);
      if (further === undefined) return undefined;
      at = { before: further, own };
    }
  };
}

/** The message before which a page is followed by another; undefined where nothing that old can be what is looked for. */
function furtherBack(messages: readonly APIMessage[], since: Date): string | undefined {
  const oldest = messages.at(-1)?.id;
  return oldest === undefined || messages.length < PAGE || madeAt(oldest) < since.getTime() ? undefined : oldest;
}

/** To a bot without READ_MESSAGE_HISTORY Discord shows no messages, as if there were none (https://discord.com/developers/docs/resources/message#get-channel-messages). */
async function certainlyEmpty(api: API, channel: string): Promise<void> {
  const place = await api.channels.get(channel);
  if ("last_message_id" in place && place.last_message_id != null)
    throw new DeliveryError({ kind: "unknown" }, { cause: "the bot may not read the channel's history" });
}

function foundIn(own: readonly MarkedMessage[], key: string): FoundMessage | undefined {
  const first = findPart(own, key, 0);
  if (!first) return undefined;
  let { last } = first;
  let parts = 1;
  for (let next = findPart(own, key, parts); next && !last; next = findPart(own, key, parts)) {
    last = next.last;
    parts += 1;
  }
  return { first: first.id, parts, whole: last };
}
