/** Any JSON object. */
export type Json = Record<string, unknown>;

/** A workspace; `enterprise` when it belongs to an organisation, `bot` when the app is installed in it. */
export interface Workspace {
  id: string;
  name: string;
  domain: string;
  enterprise?: string;
  bot?: { userId: string; botId: string };
}

/** A person or a bot user. */
export interface Person {
  id: string;
  team: string;
  name: string;
  realName: string;
  email: string;
  admin: boolean;
  guest: false | "multi" | "single";
  locale: string;
  tz: string;
  bot: boolean;
  deleted: boolean;
  updated: number;
  patch: Json;
}

/** A message as the server keeps it; `ephemeralTo` is the only person who sees it. */
export interface Message {
  ts: string;
  user: string;
  team: string;
  bot?: { botId: string; name: string };
  text: string;
  blocks?: Json[];
  threadTs?: string;
  files?: string[];
  metadata?: Json;
  edited?: { user: string; ts: string };
  ephemeralTo?: string;
}

/** A channel or a direct-message conversation (`im`). `teams` are the workspaces that share it. */
export interface Channel {
  id: string;
  name: string;
  kind: "public" | "private" | "im" | "mpim";
  teams: Set<string>;
  home: string;
  members: Set<string>;
  archived: boolean;
  created: number;
  creator: string;
  /** Its canvas, where it has one. */
  canvas?: { id: string; title: string; markdown: string };
  messages: Message[];
}

/** A file; `content` is undefined until its bytes have been uploaded, `complete` false until the upload was completed. */
export interface StoredFile {
  id: string;
  team: string;
  user: string;
  name: string;
  title: string;
  length: number;
  content?: Buffer;
  complete: boolean;
  created: number;
  /** Channels it was shared in. */
  channels: Set<string>;
  /** Given to the app through a file input of one of its modals. */
  givenToApp: boolean;
}

/** A Web API token. `team` is undefined for an app token and for an organisation's. */
export interface Token {
  value: string;
  kind: "bot" | "app";
  team?: string;
  enterprise?: string;
  scopes?: ReadonlySet<string>;
  revoked?: "token_revoked" | "account_inactive";
  /** ms since the epoch. */
  expires?: number;
}

/** What somebody sees of a message. */
export interface Shown {
  ts: string;
  /** The author. */
  user: string;
  text: string;
  blocks: Json[];
  ephemeral: boolean;
  threadTs?: string;
  files: { id: string; name: string; title: string; content: Buffer }[];
  metadata?: Json;
  edited?: { user: string; ts: string };
}

/** One Web API call (or `response_url`, `upload`, `download`), with what was answered. */
export interface Call {
  method: string;
  body: Json;
  token: string | undefined;
  /** ms since the epoch, by Slack's clock. */
  at: number;
  ok: boolean;
  error?: string;
}

/** What came of one delivery to the app. `acked` is false when it took longer than 3 s, was refused, or nobody was there. */
export interface Delivered {
  acked: boolean;
  /** From sending to the acknowledgement. */
  ms: number;
  /** The acknowledgement's payload: an object, a text, or undefined when empty. */
  body: unknown;
  envelopeId: string;
  error?: string;
}

/** An error that Slack itself shows a person, because the app did not answer or answered badly. */
export interface ShownError {
  user: string;
  channel?: string;
  error: string;
  detail: string[];
  at: number;
}

/** A view the server keeps: a modal or a Home tab. */
export interface View {
  id: string;
  externalId: string;
  team: string;
  user: string;
  hash: string;
  rootId: string;
  previousId?: string;
  /** The view as the app gave it, with block and action ids filled in. */
  definition: Json;
  /** Values of inputs: block id → action id → state value. */
  state: Record<string, Record<string, Json>>;
}
