import type { ConverseReply } from "./converse.ts";
import type { TerminalSession } from "./terminal-session.ts";

/** Something posted where the reader looks, by somebody else or by the bot itself. */
export interface PostedNews {
  readonly key: string;
  readonly direct: boolean;
  readonly caller?: string;
  /** As the reader reads it. */
  readonly text: string;
}

/** One turn of a chat, as JSON: it may come from the process that holds the store. */
export interface Turn {
  /** The invocation's id, under which a reply to the channel is posted. */
  readonly id: string;
  readonly session: TerminalSession;
  readonly now: string;
  /** The newest post that was looked at; the next turn begins after it. */
  readonly seq: number;
  readonly news: readonly PostedNews[];
  readonly reply?: ConverseReply;
}
