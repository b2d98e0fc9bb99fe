import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from "discord.js";
import type { Sent } from "./sent.ts";

/** How the first acknowledgement goes out: to Discord's callback, or as the answer to its HTTP request. */
export type Acknowledge = (response: APIInteractionResponse) => Promise<void>;

/** Everything that can be said in answer to one interaction, within 15 minutes (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages). */
export interface Reply {
  /** The first acknowledgement: a new message, the changed message whose button was pressed, or that one of them follows. */
  first(how: "new" | "changed", sent: Sent): Promise<void>;
  defer(how: "private" | "public" | "changed"): Promise<void>;
  /** A form; it can only be the first acknowledgement. */
  ask(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Changes the first answer, or with "changed" the message whose button was pressed. */
  edit(sent: Sent): Promise<void>;
  follow(sent: Sent): Promise<void>;
  /** Takes the first answer away. */
  remove(): Promise<void>;
}

const KIND = { new: InteractionResponseType.ChannelMessageWithSource, changed: InteractionResponseType.UpdateMessage } as const;

/** The reply to one interaction. */
export function replyTo(rest: REST, { application, token }: { readonly application: string; readonly token: string }, acknowledge: Acknowledge): Reply {
  const original = Routes.webhookMessage(application, token, "@original");
  const defer: Reply["defer"] = (how) =>
    how === "changed"
      ? acknowledge({ type: InteractionResponseType.DeferredMessageUpdate })
      : acknowledge({ type: InteractionResponseType.DeferredChannelMessageWithSource, data: how === "private" ? { flags: MessageFlags.Ephemeral } : {} });
  const edit: Reply["edit"] = async ({ body: { flags, ...body }, files }) => {
    // Who may see it was said before and cannot change.
    await rest.patch(original, { body: { ...body, flags: flags & ~MessageFlags.Ephemeral }, files, auth: false });
  };
  return {
    async first(how, sent) {
      const { body, files } = sent;
      if (files.length === 0) return acknowledge({ type: KIND[how], data: body } as APIInteractionResponse);
      // The answer to a request takes no files, so one with files always follows.
      await defer(how === "changed" ? "changed" : (body.flags & MessageFlags.Ephemeral) === 0 ? "public" : "private");
      await edit(sent);
    },
    defer,
    ask: (modal) => acknowledge({ type: InteractionResponseType.Modal, data: modal }),
    edit,
    async follow({ body, files }) {
      await rest.post(Routes.webhook(application, token), { body, files, auth: false });
    },
    async remove() {
      await rest.delete(original, { auth: false });
    },
  };
}

/** Acknowledges through Discord's callback, as interactions from the gateway are. */
export function byCallback(rest: REST, { id, token }: { readonly id: string; readonly token: string }): Acknowledge {
  return async (body) => {
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  };
}
