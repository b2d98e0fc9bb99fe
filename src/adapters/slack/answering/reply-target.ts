import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { Draft } from "../../kit/forms/draft.ts";

/** Where somebody did something, and every way to answer them there. */
export interface ReplyTarget {
  readonly client: WebClient;
  readonly team: string;
  /** Slack's id of the person. */
  readonly user: string;
  /** Absent on the Home tab and in a form that was opened there. */
  readonly channel?: string;
  readonly thread?: string;
  /**
   * The message that mentioned the bot: what everybody sees is said in a thread under it. What one person alone sees is
   * not: Slack shows it only in threads that somebody has begun (https://docs.slack.dev/reference/methods/chat.postEphemeral).
   */
  readonly under?: string;
  /** Five answers in half an hour (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
  readonly responseUrl?: string;
  /** Opens a form, once, within three seconds. */
  readonly trigger?: string;
  /** The message whose button was pressed; `by`: Slack's id of whoever's doing it is, as it says. */
  readonly message?: { readonly ts: string; readonly ephemeral: boolean; readonly by?: string | undefined };
  /** Whether the pressed button's answer takes the place of its message. */
  readonly place?: "new" | "here";
  /** The form that is to be opened: a button was pressed that brings it again. */
  readonly draft?: Draft;
  /** The form or tab in which something was pressed or that was submitted. */
  readonly view?: { readonly id: string; readonly type: "home" | "modal" };
}

/** What of a reply target a form carries along until it is submitted. */
export const modalMetadataSchema = z.object({
  channel: z.string().optional(),
  thread: z.string().optional(),
  responseUrl: z.string().optional(),
  /** The message whose button opened the form. */
  message: z.object({ ts: z.string(), ephemeral: z.boolean(), by: z.string().optional() }).optional(),
  /** Where there is no conversation: on the Home tab, or from a shortcut. The form itself shows the answer. */
  inside: z.enum(["home", "modal"]).optional(),
});
export type ModalMetadata = z.output<typeof modalMetadataSchema>;

/** What a form opened at a reply target carries. */
export function modalMetadataOf({ channel, thread, responseUrl, message, view }: ReplyTarget): ModalMetadata {
  return {
    channel,
    thread,
    responseUrl,
    message,
    ...(channel === undefined ? { inside: view?.type ?? "modal" } : {}),
  };
}

const shownSchema = z.strictObject({ v: z.literal(1), at: modalMetadataSchema });

/** What a modal carries that only shows an answer: where what is pressed in it is answered; nothing where that is no conversation. */
export function carriedByShown({ channel, thread, responseUrl }: ModalMetadata): { private_metadata?: string } {
  if (channel === undefined) return {};
  return { private_metadata: JSON.stringify({ v: 1, at: { channel, thread, responseUrl } }) };
}

/** Reads that again; nothing for any other text. */
export function carriedIn(text: string | undefined): Pick<ReplyTarget, "channel" | "thread" | "responseUrl"> {
  try {
    const { channel, thread, responseUrl } = shownSchema.parse(JSON.parse(text ?? "")).at;
    return defined({ channel, thread, responseUrl });
  } catch {
    return {};
  }
}
