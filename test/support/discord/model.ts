/** Any JSON object. */
export type Json = Record<string, unknown>;

/** An account: a person's, or a bot's. */
export interface User {
  id: string;
  name: string;
  globalName: string | undefined;
  /** A Discord locale such as `es-ES`; what `locale` of an interaction says. */
  locale: string;
  bot: boolean;
  /** Takes no direct messages from the bot. */
  closed: boolean;
  /** Has installed the app for themselves. */
  installed: boolean;
}

/** A role of a guild; the one named like the guild is `@everyone`. */
export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  managed: boolean;
  position: number;
}

/** Somebody in a guild. */
export interface Member {
  user: string;
  nick: string | undefined;
  roles: Set<string>;
  pending: boolean;
  /** ms since the epoch. */
  joinedAt: number;
}

/** A guild ("server"). `botIn` is whether the bot is a member; `out` an outage of Discord's. */
export interface Guild {
  id: string;
  name: string;
  locale: string;
  owner: string;
  members: Map<string, Member>;
  roles: Map<string, Role>;
  events: Map<string, ScheduledEvent>;
  botIn: boolean;
  out: boolean;
}

/** A scheduled event of a guild. https://discord.com/developers/docs/resources/guild-scheduled-event */
export interface ScheduledEvent {
  id: string;
  creator: string;
  name: string;
  description: string | undefined;
  location: string;
  /** ms since the epoch. */
  start: number;
  end: number;
  recurrence: Json | undefined;
  /** Who said that they are interested; `false` for whoever took that back. */
  interest: Map<string, boolean>;
}

/** Who may do what in one channel, beside the roles. */
export interface Overwrite {
  kind: "role" | "member";
  allow: bigint;
  deny: bigint;
}

/** A channel, thread or direct-message conversation; `guild` is undefined for the last. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export interface Channel {
  id: string;
  type: number;
  name: string;
  guild: string | undefined;
  /** The category; of a thread its channel. */
  parent: string | undefined;
  /** The other side of a direct conversation. */
  recipient: string | undefined;
  /** Of a forum: what its posts can be tagged with, and whether each must be. */
  tags?: readonly { id: string; name: string; moderated: boolean }[];
  requiresTag?: boolean;
  /** Of a post: its tags. */
  applied?: readonly string[];
  /** Those of a direct conversation between others than the bot. */
  group?: readonly string[];
  overwrites: Map<string, Overwrite>;
  archived: boolean;
  locked: boolean;
  position: number;
  createdAt: number;
  messages: Message[];
}

/** A file of a message. */
export interface Attachment {
  id: string;
  name: string;
  description: string | undefined;
  contentType: string;
  content: Buffer;
  ephemeral: boolean;
}

/** Whom a message makes a sound for. */
export interface Pings {
  everyone: boolean;
  users: string[];
  roles: string[];
}

/** A message as the server keeps it. */
export interface Message {
  id: string;
  channel: string;
  author: string;
  /** https://discord.com/developers/docs/resources/message#message-object-message-types */
  type: number;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: Attachment[];
  flags: number;
  pings: Pings;
  /** Whom its text names, whether or not that pings. */
  mentions: string[];
  createdAt: number;
  editedAt: number | undefined;
  /** The only person who sees it. */
  ephemeralTo: string | undefined;
  /** The interaction it answers; the message belongs to that interaction's webhook. */
  interaction: string | undefined;
  replyTo: string | undefined;
  tts: boolean;
}

/** What somebody sees of a message. */
export interface Shown {
  id: string;
  /** The author's user id. */
  author: string;
  content: string;
  components: Json[];
  embeds: Json[];
  /** https://discord.com/developers/docs/resources/message#message-object-message-flags */
  flags: number;
  /** The only person who sees it; undefined for a message everybody sees. */
  ephemeralTo: string | undefined;
  edited: boolean;
  /** Files that are shown; with Components V2 only those a component refers to. */
  files: { id: string; name: string; description: string | undefined; content: Buffer }[];
  pings: Pings;
  /** Still says that the bot is thinking. */
  thinking: boolean;
  /** The message it replies to. */
  replyTo: string | undefined;
  /** The interaction it answers. */
  interaction: string | undefined;
  /** ms since the epoch, by Discord's clock. */
  createdAt: number;
}

/** One REST request with what was answered. `status` 0 is a cut connection. */
export interface RequestRecord {
  method: string;
  /** The route's pattern, such as `/channels/:channel/messages`. */
  route: string;
  path: string;
  body: Json | undefined;
  status: number;
  /** Discord's error code. */
  code?: number;
  /** ms since the epoch, by Discord's clock. */
  at: number;
}

/** Something Discord refused: a request (its method and route), an HTTP answer to an interaction, or a gateway connection. */
export interface Refusal {
  where: string;
  /** HTTP status, or the gateway's close code. */
  status: number;
  /** Discord's error code; 0 when it has none. */
  code: number;
  message: string;
  /** Flattened `errors`: `components.0.label: …`. */
  problems: string[];
  at: number;
}
