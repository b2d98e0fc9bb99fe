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

/** The tags of forums, through Discord's API. They are read for each post: of one that is gone Discord takes none at all. */
export function forumTagsOf(api: API): ForumTags {
  const refused = new QuickLRU<string, true>({ maxSize: 2_000, maxAge: REFUSED_MS });
  /** Makes them beside those that are there; where that is refused, or fails, those that are there do. */
  const made = async (forum: string, own: APIGuildForumTag[], names: readonly string[], signal: AbortSignal) => {
    try {
      const available_tags = [...own, ...names.map((name) => ({ name }))];
      const channel = await api.channels.edit(forum, { available_tags }, { signal });
      return channel.type === ChannelType.GuildForum ? channel.available_tags : own;
    } catch (error) {
      if (codeOf(error) !== undefined) refused.set(forum, true);
      return own;
    }
  };
  return {
    async of(forum, filed, signal) {
      const channel = await api.channels.get(forum, { signal });
      if (channel.type !== ChannelType.GuildForum) return [];
      const own = channel.available_tags;
      const missing = refused.has(forum) ? [] : missingFrom(own, filed?.among ?? []);
      const tags = missing.length === 0 ? own : await made(forum, own, missing, signal);
      return tags.filter(({ moderated }) => !moderated);
    },
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
