import type { Json } from "../model.ts";

/** What an interaction is. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
export type InteractionKind = "command" | "component" | "autocomplete" | "modal";

/** One thing the app did in answer to an interaction. */
export interface InteractionAnswer {
  /** `callback`, or what was done through the interaction's webhook. */
  kind: "callback" | "edit" | "follow-up" | "delete";
  /** A callback's type. */
  type?: number;
  message?: string;
  /** ms since the epoch, by Discord's clock. */
  at: number;
}

/** An interaction as the tests see it; it changes as answers come. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  /** A command's full name ("contact find"), or the custom_id. */
  readonly name: string;
  readonly user: string;
  readonly channel: string;
  readonly guild: string | undefined;
  /** What was sent to the app. */
  readonly payload: Json;
  /** ms since the epoch, by Discord's clock. */
  readonly createdAt: number;
  deliveredAt: number | undefined;
  acknowledgedAt: number | undefined;
  /** The acknowledgement's callback type. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
  acknowledgement: number | undefined;
  /** Whether the first acknowledgement made the answer visible to its user alone. */
  ephemeral: boolean;
  /** "The application did not respond", as the user sees it. */
  failed: boolean;
  /** Says "thinking…" to the user. */
  thinking: boolean;
  readonly answers: InteractionAnswer[];
  /** The message that was first answered with, or that a component belongs to after an update. */
  original: string | undefined;
  followUps: number;
  /** The message whose component or modal it is. */
  readonly source: string | undefined;
  /** Choices of an autocomplete. */
  choices: { name: string; value: string | number }[] | undefined;
  /** Works without the bot in the guild, so that at most five follow-ups are taken. */
  readonly userInstalled: boolean;
}

/** One attempt to bring an interaction to the app. */
export interface Delivery {
  interaction: string;
  via: "gateway" | "http";
  /** HTTP status of the app's answer. */
  status?: number;
  at: number;
}
