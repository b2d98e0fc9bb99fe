import type { API } from "@discordjs/core/http-only";
import { type APIGuildForumTag, ChannelType } from "discord.js";
import QuickLRU from "quick-lru";
import type { Filed, FiledName } from "../../../core/kernel/commands/transport.ts";
import { foldedWords } from "../../../core/kernel/text/fold.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { codeOf } from "./delivery-failure.ts";

/** What a post can be tagged with, by the server's own name. */
export type Tag = Pick<APIGuildForumTag, "id" | "name">;

/** The tags of forums. */
export interface ForumTags {
  /**
   * Those of a forum that anybody may give: those for moderators take *Manage Threads*
   * (https://docs.discord.com/developers/resources/channel#forum-tag-object). What posts there may be about and has no tag gets one
   * first, as far as the forum has room and the bot may make tags.
   */
  of(forum: string, filed: Filed | undefined, signal: AbortSignal): Promise<Tag[]>;
}

// Who may not make tags now may not in a moment: Discord counts what it refuses.
const REFUSED_MS = 600_000;

// What a person wrote meanwhile is read and written with what is missing so many times.
const TIMES = 3;

/** Does work that no other process of the bot does at the same time in that forum. */
export type AloneIn = <T>(forum: string, work: () => Promise<T>) => Promise<T>;

/**
 * The tags of forums, through Discord's API. They are read for each post: of one that is gone Discord takes none at all. It takes all tags
 * of a forum at once, so what somebody else makes between a look and a change is lost with it: in one process those of a forum are
 * made one after the other, of several one at a time makes any, and each change is looked at again, in case a person changed them at the
 * same time.
 */
export function forumTagsOf(api: API, alone: AloneIn): ForumTags {
  const refused = new QuickLRU<string, true>({ maxSize: 2_000, maxAge: REFUSED_MS });
  const inTurn = turnsOfForums();
  const read = async (forum: string, signal: AbortSignal): Promise<APIGuildForumTag[] | undefined> => {
    const channel = await api.channels.get(forum, { signal });
    return channel.type === ChannelType.GuildForum ? channel.available_tags : undefined;
  };
  /** Makes those beside the ones that are there; false where that is refused, or fails. */
  const write = async (forum: string, own: APIGuildForumTag[], names: readonly string[], signal: AbortSignal) => {
    try {
      await api.channels.edit(forum, { available_tags: [...own, ...names.map((name) => ({ name }))] }, { signal });
      return true;
    } catch (error) {
      const code = codeOf(error);
      // One of them may have been taken away since they were read.
      if (code === INVALID_FORM) return true;
      if (code !== undefined) refused.set(forum, true);
      return false;
    }
  };
  /** The tags of a forum once those are made; where that is refused, or fails, those that are there do. */
  const made = async (forum: string, among: readonly FiledName[], signal: AbortSignal) => {
    let own = (await read(forum, signal)) ?? [];
    for (let n = 0; n < TIMES; n += 1) {
      const missing = missingFrom(own, among);
      if (missing.length === 0 || !(await write(forum, own, missing, signal))) return own;
      own = (await read(forum, signal)) ?? own;
    }
    if (missingFrom(own, among).length > 0) refused.set(forum, true);
    return own;
  };
  return {
    async of(forum, filed, signal) {
      const own = await read(forum, signal);
      if (own === undefined) return [];
      const among = filed?.among ?? [];
      const isWhole = refused.has(forum) || missingFrom(own, among).length === 0;
      const tags = isWhole ? own : await inTurn(forum, () => alone(forum, () => made(forum, among, signal)));
      return tags.filter(({ moderated }) => !moderated);
    },
  };
}

// What was sent cannot be taken as it is (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
const INVALID_FORM = 50_035;

/** Does what is to be done in a forum once what was to be done there before is done, whatever became of it. */
function turnsOfForums(): <T>(forum: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (forum, work) => {
    const own = (last.get(forum) ?? Promise.resolve()).then(work, work);
    last.set(forum, own);
    try {
      return await own;
    } finally {
      if (last.get(forum) === own) last.delete(forum);
    }
  };
}

/** What tags are to be called that are not there yet, as many as there is room for. */
export function missingFrom(own: readonly Pick<Tag, "name">[], among: readonly FiledName[]): string[] {
  const there = new Set(own.map(({ name }) => folded(name)));
  const names: string[] = [];
  for (const called of among) {
    const [first] = called;
    if (first === undefined || called.some((name) => there.has(folded(tagName(name))))) continue;
    names.push(tagName(first));
    there.add(folded(tagName(first)));
  }
  return names.slice(0, Math.max(0, LIMITS.FORUM_TAGS - own.length));
}

/** The tags of a post, as many as it takes: of what it is filed under, then, in the forum's order, those whose names its text says. */
export function tagsFor(tags: readonly Tag[], words: string, under: readonly FiledName[] = []): string[] {
  const filed = under.flatMap((called) => {
    const names = called.map((name) => folded(tagName(name)));
    return tags.filter(({ name }) => names.includes(folded(name)));
  });
  const text = ` ${foldedWords(words).join(" ")} `;
  const said = tags.filter(({ name }) => folded(name) !== "" && text.includes(` ${folded(name)} `));
  return [...new Set([...filed, ...said].map(({ id }) => id))].slice(0, LIMITS.POST_TAGS);
}

const tagName = (name: string) => truncate(name, LIMITS.TAG, FOR_PLATFORM);
const folded = (name: string) => foldedWords(name).join(" ");
