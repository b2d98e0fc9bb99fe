import type { API } from "@discordjs/core/http-only";
import { type APIThreadChannel, ChannelType } from "discord.js";
import { defined } from "../../../core/kernel/values/defined.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { remembered } from "../../kit/remembered.ts";
import { DeliveryError, type Filed } from "../../../core/kernel/commands/transport.ts";
import { LIMITS } from "../limits.ts";
import type { MessagePayload } from "../rendering/message-payload.ts";
import { madeAt } from "../snowflake.ts";
import { codeOf, unsaid } from "./delivery-failure.ts";
import { type AloneIn, forumTagsOf, tagsFor } from "./forum-tags.ts";
import { findPart, type Mark, marked, markOn } from "./mark.ts";

/** A forum. */
export interface Forum {
  readonly id: string;
}

/** What a post begins with. */
export interface PostOpening {
  readonly title: string;
  /** All that it says, in which the names of tags are looked for. */
  readonly words: string;
  /** What it is about, and what posts there may be about. */
  readonly filed?: Filed | undefined;
  readonly part: MessagePayload;
  readonly mark: Mark;
}

/** What is posted in a server's forums. */
export interface Forums {
  /** The forum of that id; undefined for any other channel. */
  at(channel: string): Promise<Forum | undefined>;
  /** Makes a post and returns its id, which is its first message's, too. Discord takes no nonce for it: it is looked for before it is made again. */
  open(forum: Forum, opening: PostOpening, signal: AbortSignal): Promise<string>;
  /** The post that was made under a key, no earlier than that moment. */
  find(forum: Forum, wanted: PostWanted): Promise<string | undefined>;
}

/** What is looked for: the bot's own, in that guild. */
export interface PostWanted {
  readonly guild: string;
  readonly bot: string;
  readonly key: string;
  readonly since: Date;
  readonly signal: AbortSignal;
}

// What a channel is changes seldom.
const KNOWN = { maxSize: 2_000, maxAge: 600_000 };

/** A server's forums, through Discord's API (https://docs.discord.com/developers/topics/threads#forums). */
export function forumsOf(api: API, alone: AloneIn): Forums {
  const at = remembered(async (id: string): Promise<Forum | undefined> => {
    const { type } = await api.channels.get(id);
    return type === ChannelType.GuildForum ? { id } : undefined;
  }, KNOWN);
  const tags = forumTagsOf(api, alone);
  return {
    at,
    async open(forum, { title, words, filed, part: { body, files }, mark }, signal) {
      const message = { ...body, components: marked(body.components, mark), files };
      const name = truncate(title, LIMITS.POST_TITLE, FOR_PLATFORM);
      const applied_tags = tagsFor(await unsaid(() => tags.of(forum.id, filed, signal)), words, filed?.under);
      const post = (tags: string[]) =>
        api.channels.createForumThread(forum.id, { name, applied_tags: tags, message }, { signal });
      // A tag may have gone since they were read; then Discord takes nothing of it.
      const { id } = await post(applied_tags).catch((error: unknown) => {
        if (applied_tags.length === 0 || codeOf(error) !== INVALID_FORM) throw error;
        return post([]);
      });
      return id;
    },
    find: (forum, wanted) =>
      readable(api, forum, async () => {
        const own = (posts: readonly APIThreadChannel[]) =>
          posts.filter(
            (p) => p.parent_id === forum.id && p.owner_id === wanted.bot && madeAt(p.id) >= wanted.since.getTime(),
          );
        const { threads } = await api.guilds.getActiveThreads(wanted.guild, { signal: wanted.signal });
        return (await marking(api, own(threads as APIThreadChannel[]), wanted)) ?? archived(api, forum, own, wanted);
      }),
  };
}

// What was sent cannot be taken as it is (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
const INVALID_FORM = 50_035;
// The bot may not see it, or not do that there.
const FORBIDDEN = new Set([50_001, 50_013]);

/** Looks in a forum; where the bot sees the forum and not what was said in it, nobody knows what is there. */
async function readable<T>(api: API, { id }: Forum, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!FORBIDDEN.has(codeOf(error) ?? 0)) throw error;
    await api.channels.get(id);
    throw new DeliveryError({ kind: "unknown" }, { cause: "the bot may not read the forum's history" });
  }
}

const PAGE = 100;

/** The same among posts that nobody wrote in for a while, those last that were archived first. */
async function archived(
  api: API,
  forum: Forum,
  own: (posts: readonly APIThreadChannel[]) => APIThreadChannel[],
  wanted: PostWanted,
): Promise<string | undefined> {
  let before: string | undefined;
  for (;;) {
    const query = { limit: PAGE, ...defined({ before }) };
    const { threads, has_more: more } = await api.channels.getArchivedThreads(forum.id, "public", query, wanted);
    const page = threads as APIThreadChannel[];
    const found = await marking(api, own(page), wanted);
    before = page.at(-1)?.thread_metadata?.archive_timestamp;
    // What was archived before it can have been made is not it.
    if (found !== undefined || !more || before === undefined || Date.parse(before) < wanted.since.getTime())
      return found;
  }
}

/** The post whose first message bears the key's mark. */
async function marking(
  api: API,
  posts: readonly APIThreadChannel[],
  { key, signal }: PostWanted,
): Promise<string | undefined> {
  for (const { id } of posts) {
    const first = await api.channels.getMessage(id, id, { signal }).catch((error: unknown) => {
      if (TAKEN_AWAY.has(codeOf(error) ?? 0)) return undefined;
      throw error;
    });
    if (first && findPart([markOn(first)], key, 0)) return id;
  }
  return undefined;
}

// Unknown channel, unknown message: of any of the posts people may have taken away the first message, or all.
const TAKEN_AWAY = new Set([10_003, 10_008]);
