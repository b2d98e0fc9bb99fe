import type { PickedPerson } from "../../../core/kernel/commands/platform.ts";
import type { Draft } from "../../kit/forms/draft.ts";
import type { Reply } from "./reply.ts";
import type { DiscordUserProfile } from "../user-profile.ts";

/** Where somebody did something, and every way to answer them there. */
export interface ReplyTarget {
  /** Discord's id of what happened. */
  readonly id: string;
  readonly who: DiscordUserProfile;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly channel: string;
  readonly channelName?: string;
  /** It is a direct message with the bot, and not one between others. */
  readonly direct?: true;
  /** Asked by an installation of one's own, wherever that was. */
  readonly userInstall?: true;
  /** Members of the server who were picked. */
  readonly picked?: readonly PickedPerson[];
  readonly reply: Reply;
  /** What people did: forms cannot follow a form. */
  readonly by: "command" | "button" | "form";
  /** The message whose button was pressed, or whose button opened the form. */
  readonly message?: { readonly ephemeral: boolean; readonly question: boolean };
  /** Whether the pressed button's answer takes the place of its message. */
  readonly place?: "new" | "here";
  /** The path of the command that it asks for, as far as that is known. */
  readonly does?: string;
  /** The form that was sent, or that is to be opened. */
  readonly draft?: Draft;
  /** Whether Discord waits for the acknowledgement no longer, or may not: it is sent before anything is done. */
  readonly late: boolean;
  /** What of the channel's rights the bot lacks to post there. */
  readonly lacking: readonly string[];
  /** What of the server's rights the bot lacks to make events. */
  readonly lackingEvents: readonly string[];
}
