import { setTimeout as wait } from "node:timers/promises";
import type { API } from "@discordjs/core/http-only";
import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from "discord.js";
import { neverSent } from "../../../core/services/delivery/failure-explainer.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
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

/** An interaction that can be answered; `mark` is the id of the first component of the message whose button was pressed. */
interface Answerable {
  readonly application: string;
  readonly token: string;
  readonly mark?: number | undefined;
}

/** The reply to one interaction. */
export function replyTo(api: API, { application, token, mark }: Answerable, acknowledge: Acknowledge): Reply {
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
    // Who may see it was said before and cannot change.
    await known(() =>
      surely(() =>
        api.interactions.editReply(application, token, {
          ...inPlace({ ...body, flags: flags & ~MessageFlags.Ephemeral }),
          files,
        }),
      ),
    );
  };
  return {
    async first(how, sent) {
      const { body, files } = sent;
      changes = how === "changed";
      if (files.length === 0) return acknowledge({ type: KIND[how], data: how === "changed" ? inPlace(body) : body });
      // The answer to a request takes no files, so one with files always follows.
      await defer(how === "changed" ? "changed" : (body.flags & MessageFlags.Ephemeral) === 0 ? "public" : "private");
      await edit(sent);
    },
    defer,
    ask: (modal) => acknowledge({ type: InteractionResponseType.Modal, data: modal }),
    edit,
    async follow({ body, files }) {
      await known(() => certainly(() => api.interactions.followUp(application, token, { ...body, files })));
    },
    async remove() {
      await known(() => api.interactions.deleteReply(application, token));
    },
  };
}

// Unknown webhook: the token is not good for more, yet or any more.
const UNKNOWN = 10_015;
const UNTIL_KNOWN_MS = [100, 300, 900];

/** Says what follows the acknowledgement: one that went out as the answer to Discord's request may take a moment to be known to all of Discord. */
async function known(work: () => Promise<unknown>): Promise<void> {
  for (const ms of UNTIL_KNOWN_MS) {
    try {
      return void (await work());
    } catch (error) {
      if (codeOf(error) !== UNKNOWN) throw error;
      await wait(ms);
    }
  }
  await work();
}

const SOON_MS = 500;

/**
 * Says what follows once more where it certainly never reached Discord. What it may have taken is not said again: follow-ups have no nonce, and one that
 * only its reader sees can be read back by nothing but its id, which is what the failure left unknown
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages).
 */
async function certainly(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!neverSent(error)) throw error;
    await wait(SOON_MS);
    return work();
  }
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
