import type { API } from "@discordjs/core/http-only";
import type { APIMessage } from "discord.js";
import { DeliveryError } from "../../../core/kernel/commands/transport.ts";
import { findPart } from "./mark.ts";

const PAGE = 100;
// A message may have to be looked for behind this many newer ones; further back nobody can say for certain.
const PAGES = 20;

/** What was found of a message: its first part's id, how many parts, and whether there are no more. */
export interface Found {
  readonly first: string;
  readonly parts: number;
  readonly whole: boolean;
}

/** Reads a conversation back, newest first, for what was said under a key. */
export async function lookBack(api: API, channel: string, bot: string, key: string): Promise<Found | undefined> {
  const seen: APIMessage[] = [];
  let before: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { limit: PAGE, ...(before === undefined ? {} : { before }) };
    const messages = await api.channels.getMessages(channel, query);
    seen.push(...messages.filter((m) => m.author.id === bot));
    const found = foundIn(seen, key);
    if (found) return found;
    if (page === 0 && messages.length === 0) await certainlyEmpty(api, channel);
    before = messages.at(-1)?.id;
    if (messages.length < PAGE || before === undefined) return undefined;
  }
  throw new DeliveryError({ kind: "unknown" }, { cause: `not among the newest ${PAGE * PAGES} messages` });
}

/** To a bot without READ_MESSAGE_HISTORY Discord shows no messages, as if there were none (https://discord.com/developers/docs/resources/message#get-channel-messages). */
async function certainlyEmpty(api: API, channel: string): Promise<void> {
  const place = await api.channels.get(channel);
  if ("last_message_id" in place && place.last_message_id != null)
    throw new DeliveryError({ kind: "unknown" }, { cause: "the bot may not read the channel's history" });
}

function foundIn(own: readonly APIMessage[], key: string): Found | undefined {
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
