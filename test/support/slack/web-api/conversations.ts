import { z } from "zod";
import type { Core } from "../core.ts";
import type { Channel, Message, Token } from "../model.ts";
import { messageEvent } from "../payloads.ts";
import { wireChannel, wireMessage, wireUser } from "../wire.ts";
import { ApiError, botOf, flag, int, method, ofTier3, visibleChannel, workspaceOf } from "./method.ts";

const READ = ["channels:read", "groups:read", "im:read", "mpim:read"];
const HISTORY = ["channels:history", "groups:history", "im:history", "mpim:history"];
const SCOPE = { public: "channels", private: "groups", im: "im", mpim: "mpim" } as const;

/** A token without the scope of the channel's kind does not get at it. */
function needScope(channel: Channel, token: Token, verb: "read" | "history"): void {
  const needed = `${SCOPE[channel.kind]}:${verb}`;
  if (token.scopes && !token.scopes.has(needed))
    throw new ApiError("missing_scope", [], { extra: { needed, provided: [...token.scopes].join(",") } });
}

/** One page of a list; the cursor is a position in it. */
export function page<T>(all: readonly T[], cursor: string | undefined, limit: number): { items: T[]; next: string } {
  const start = cursor === undefined || cursor === "" ? 0 : Number(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!Number.isInteger(start) || start < 0) throw new ApiError("invalid_cursor");
  const end = start + limit;
  return { items: all.slice(start, end), next: end < all.length ? Buffer.from(String(end)).toString("base64url") : "" };
}

const paging = { cursor: z.string().optional(), limit: int(1, 999) };

function readable(core: Core, token: Token, id: string): Channel {
  const channel = visibleChannel(core, token, id);
  needScope(channel, token, "history");
  if (!channel.members.has(botOf(core, token, channel.home).userId)) throw new ApiError("not_in_channel");
  return channel;
}

const range = {
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag,
  include_all_metadata: flag,
};

function within(
  messages: readonly Message[],
  args: { oldest?: string | undefined; latest?: string | undefined; inclusive?: boolean | undefined },
): Message[] {
  const oldest = Number(args.oldest ?? 0);
  const latest = args.latest === undefined ? Infinity : Number(args.latest);
  if (Number.isNaN(oldest)) throw new ApiError("invalid_ts_oldest");
  if (Number.isNaN(latest)) throw new ApiError("invalid_ts_latest");
  return messages.filter((message) => {
    const ts = Number(message.ts);
    return (
      message.ephemeralTo === undefined && (args.inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest)
    );
  });
}

/** `conversations.*`. */
export const conversationMethods = {
  "conversations.info": method({
    scopes: READ,
    args: { channel: z.string(), include_locale: flag, include_num_members: flag },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      needScope(channel, token, "read");
      ofTier3(core, "conversations.info", botOf(core, token, channel.home).team);
      const info = wireChannel(core, channel, botOf(core, token, channel.home).userId);
      return { channel: args.include_locale ? { ...info, locale: "en-US" } : info };
    },
  }),
  "conversations.open": method({
    scopes: ["im:write", "mpim:write"],
    args: { users: z.string().optional(), channel: z.string().optional(), return_im: flag, prevent_creation: flag },
    run(core, args, token) {
      if (args.channel !== undefined) return { channel: { id: visibleChannel(core, token, args.channel).id } };
      const users = (args.users ?? "").split(",").filter(Boolean);
      if (users.length === 0) throw new ApiError("users_list_not_supplied");
      // Any one of the scopes lets the method be called; each kind of conversation takes its own.
      const needed = users.length === 1 ? "im:write" : "mpim:write";
      if (token.scopes && !token.scopes.has(needed))
        throw new ApiError("missing_scope", [], { extra: { needed, provided: [...token.scopes].join(",") } });
      if (users.length > 8) throw new ApiError("too_many_users");
      if (new Set(users).size < users.length)
        throw new ApiError("invalid_arguments", ["[ERROR] a user is there twice"]);
      const people = users.map((user) => {
        const person = core.state.people.get(user);
        if (!person) throw new ApiError("user_not_found");
        if (person.deleted) throw new ApiError("user_disabled");
        if (person.bot) throw new ApiError("cannot_dm_bot");
        return person;
      });
      const [person] = people as [(typeof people)[number], ...typeof people];
      const bot = botOf(core, token, typeof args.team_id === "string" ? args.team_id : person.team);
      if (users.length > 1) {
        if (people.some(({ team }) => team !== person.team)) throw new ApiError("invalid_user_combination");
        const there = core.state.channels.size;
        const conversation = core.state.mpim(bot.team, users);
        return {
          ...(core.state.channels.size === there ? { no_op: true, already_open: true } : {}),
          channel: args.return_im ? wireChannel(core, conversation, bot.userId) : { id: conversation.id },
        };
      }
      const known = [...core.state.channels.values()].some(
        (channel) => channel.kind === "im" && channel.members.has(person.id) && channel.members.has(bot.userId),
      );
      const channel = core.state.im(bot.team, person.id);
      return {
        ...(known ? { no_op: true, already_open: true } : {}),
        channel: args.return_im ? wireChannel(core, channel, bot.userId) : { id: channel.id },
      };
    },
  }),
  "conversations.members": method({
    scopes: READ,
    args: { channel: z.string(), ...paging },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      needScope(channel, token, "read");
      const { items, next } = page([...channel.members], args.cursor, args.limit ?? 100);
      return { members: items, response_metadata: { next_cursor: next } };
    },
  }),
  "conversations.history": method({
    scopes: HISTORY,
    args: { channel: z.string(), ...paging, ...range },
    run(core, args, token) {
      const channel = readable(core, token, args.channel);
      if (core.faults.limited) ofTier3(core, "conversations.history", botOf(core, token, channel.home).team);
      const roots = channel.messages.filter(
        (message) => message.threadTs === undefined || message.threadTs === message.ts,
      );
      const { items, next } = page(within(roots, args).reverse(), args.cursor, args.limit ?? 100);
      return {
        messages: items.map((message) => wireMessage(core, message, args.include_all_metadata)),
        has_more: next !== "",
        pin_count: 0,
        ...(next === "" ? {} : { response_metadata: { next_cursor: next } }),
      };
    },
  }),
  "conversations.replies": method({
    scopes: HISTORY,
    args: { channel: z.string(), ts: z.string(), ...paging, ...range },
    run(core, args, token) {
      const channel = readable(core, token, args.channel);
      const root = channel.messages.find((message) => message.ts === args.ts && message.ephemeralTo === undefined);
      if (!root) throw new ApiError("thread_not_found");
      const replies = within(
        channel.messages.filter((message) => message.threadTs === args.ts && message.ts !== args.ts),
        args,
      );
      const { items, next } = page([root, ...replies], args.cursor, args.limit ?? 1000);
      return {
        messages: items.map((message) => wireMessage(core, message, args.include_all_metadata)),
        has_more: next !== "",
        ...(next === "" ? {} : { response_metadata: { next_cursor: next } }),
      };
    },
  }),
  "conversations.join": method({
    scopes: ["channels:join"],
    args: { channel: z.string() },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      const bot = botOf(core, token, channel.home);
      if (channel.kind !== "public") throw new ApiError("method_not_supported_for_channel_type");
      if (channel.archived) throw new ApiError("is_archived");
      channel.members.add(bot.userId);
      return { channel: wireChannel(core, channel, bot.userId) };
    },
  }),
  "conversations.leave": method({
    scopes: ["channels:manage", "channels:write", "groups:write"],
    args: { channel: z.string() },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      if (channel.kind === "im" || channel.kind === "mpim") throw new ApiError("method_not_supported_for_channel_type");
      channel.members.delete(botOf(core, token, channel.home).userId);
      return {};
    },
  }),
  "users.conversations": method({
    scopes: READ,
    args: { user: z.string().optional(), types: z.string().optional(), exclude_archived: flag, ...paging },
    run(core, args, token) {
      const workspace = workspaceOf(core, token, args);
      const bot = botOf(core, token, workspace.id);
      ofTier3(core, "users.conversations", bot.team);
      const types = new Set((args.types ?? "public_channel").split(",").map((type) => type.trim()));
      const kinds = { public: "public_channel", private: "private_channel", im: "im", mpim: "mpim" } as const;
      const mine = [...core.state.channels.values()].filter(
        (channel) =>
          channel.teams.has(workspace.id) &&
          types.has(kinds[channel.kind]) &&
          channel.members.has(args.user ?? bot.userId) &&
          !(args.exclude_archived && channel.archived) &&
          (channel.kind === "public" || channel.members.has(bot.userId)),
      );
      const { items, next } = page(mine, args.cursor, args.limit ?? 100);
      return {
        channels: items.map((channel) => wireChannel(core, channel, bot.userId)),
        response_metadata: { next_cursor: next },
      };
    },
  }),
  "users.info": method({
    scopes: ["users:read"],
    args: { user: z.string(), include_locale: flag },
    run(core, args, token) {
      const person = core.state.people.get(args.user);
      if (!person) throw new ApiError("user_not_found");
      const own =
        token.team ?? (core.state.workspace(person.team).enterprise === token.enterprise ? person.team : undefined);
      if (own === undefined) throw new ApiError("user_not_visible");
      const email = !token.scopes || token.scopes.has("users:read.email");
      return { user: wireUser(core, person, own, { locale: args.include_locale ?? false, email }) };
    },
  }),
} as const;

/** Tells the app of a message it posted itself, without waiting. */
export const echo = (core: Core, channel: Channel, message: Message): void => void messageEvent(core, channel, message);
