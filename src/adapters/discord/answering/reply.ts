import type { API } from "@discordjs/core/http-only";
import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from "discord.js";
import { codeOf } from "../delivery/delivery-failure.ts";
import { gone, insisting, known, wheneverUnsent } from "./trying-again.ts";
import type { MessagePayload } from "../rendering/message-payload.ts";

/** How the first acknowledgement goes out: to Discord's callback, or as the answer to its HTTP request. */
export type Acknowledge = (response: APIInteractionResponse) => Promise<void>;

/** Everything that can be said in answer to one interaction, within 15 minutes (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages). */
export interface Reply {
  /** The first acknowledgement: a new message, the changed message whose button was pressed, or that one of them follows. */
  first(how: "new" | "changed", sent: MessagePayload): Promise<void>;
  defer(how: "private" | "public" | "changed"): Promise<void>;
  /** A form; it can only be the first acknowledgement. */
  ask(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Changes the first answer, or with "changed" the message whose button was pressed. */
  edit(sent: MessagePayload): Promise<void>;
  follow(sent: MessagePayload): Promise<void>;
  /** Takes the first answer away. */
  remove(): Promise<void>;
}

const KIND = {
  new: InteractionResponseType.ChannelMessageWithSource,
  changed: InteractionResponseType.UpdateMessage,
} as const;

/** An interaction that can be answered. */
interface Answerable {
  readonly application: string;
  readonly token: string;
  /** The id of the first component of the message whose button was pressed. */
  readonly mark?: number | undefined;
  /** Takes the turn of its new message, or of the one whose button was pressed: tells later whether nobody answered there since. */
  readonly turn?: (changes: boolean) => () => boolean;
}

/** The reply to one interaction. */
export function replyTo(api: API, { application, token, mark, turn }: Answerable, acknowledge: Acknowledge): Reply {
  let changes = false;
  /**
   * What takes a message's place keeps its mark, by which the ledger knows it, and none of its files
   * (https://discord.com/developers/docs/resources/message#edit-message).
   */
  const inPlace = (body: MessagePayload["body"]): MessagePayload["body"] => {
    const [first, ...others] = body.components;
    const kept = changes && first && mark !== undefined ? [{ ...first, id: mark }, ...others] : body.components;
    return { attachments: [], ...body, components: kept };
  };
  const defer: Reply["defer"] = (how) => {
    changes = how === "changed";
    return changes
      ? acknowledge({ type: InteractionResponseType.DeferredMessageUpdate })
      : acknowledge({
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: how === "private" ? { flags: MessageFlags.Ephemeral } : {},
        });
  };
  const edit: Reply["edit"] = async ({ body: { flags, ...body }, files }) => {
    const latest = turn?.(changes);
    await known(() =>
      insisting(
        () =>
          api.interactions.editReply(application, token, {
            // Who may see it was said before and cannot change.
            ...inPlace({ ...body, flags: flags & ~MessageFlags.Ephemeral }),
            files,
          }),
        // What came later shows more than this would.
        { over: () => latest?.() === false },
      ),
    );
  };
  return {
    async first(how, sent) {
      const { body, files } = sent;
      changes = how === "changed";
      if (files.length === 0) {
        turn?.(changes);
        return acknowledge({ type: KIND[how], data: how === "changed" ? inPlace(body) : body });
      }
      // The answer to a request takes no files, so one with files always follows.
      await defer(how === "changed" ? "changed" : (body.flags & MessageFlags.Ephemeral) === 0 ? "public" : "private");
      await edit(sent);
    },
    defer,
    ask: (modal) => acknowledge({ type: InteractionResponseType.Modal, data: modal }),
    edit,
    async follow({ body, files }) {
      await known(() => wheneverUnsent(() => api.interactions.followUp(application, token, { ...body, files })));
    },
    async remove() {
      await known(() => insisting(() => api.interactions.deleteReply(application, token), { by: gone }));
    },
  };
}

// Discord takes one acknowledgement of an interaction.
const ACKNOWLEDGED = 40_060;

/** Acknowledges through Discord's callback, as interactions from the gateway are. */
export function byCallback({ rest }: API, { id, token }: { readonly id: string; readonly token: string }): Acknowledge {
  return (body) =>
    surely(
      () => rest.post(Routes.interactionCallback(id, token), { body, auth: false }),
      // It had got through the first time.
      (again) => codeOf(again) === ACKNOWLEDGED,
    );
}

/** Does what has the same effect once or twice; where it may not have been done, it is done again, and is `done` also by such a refusal. */
async function surely(work: () => Promise<unknown>, done: (again: unknown) => boolean = () => false): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    await work().catch((again: unknown) => {
      if (!done(again)) throw again;
    });
  }
}
