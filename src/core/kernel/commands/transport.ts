import type { Sharing } from "../access/sharing.ts";
import type { PlatformName, Target } from "../access/target.ts";
import type { Recurrence } from "../time/recurrence.ts";
import type { Instant, View } from "../views/model.ts";

/** What something is called where messages are filed: first in the language of the message, then otherwise. */
export type FiledName = readonly string[];

/** How a message is filed, where a platform files what is said in one place. */
export interface Filed {
  /** What it is about, the most telling first. */
  readonly under: readonly FiledName[];
  /** What messages there may be about, the most telling first. */
  readonly among: readonly FiledName[];
}

/** One message to be said once. */
export interface Message {
  readonly to: Target;
  readonly view: View;
  /** The ledger's idempotency key. */
  readonly key: string;
  readonly at: Instant;
  /** In whose language and zone a platform without native times should write them. */
  readonly language: string;
  readonly zone: string;
  /** How it is filed, for platforms that file what is said in channels. */
  readonly filed?: Filed;
}

/** A meeting as an event of the platform's own. */
export interface NativeEvent {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly start: Date;
  readonly end: Date;
  /** By which it repeats for ever; only one of which the platform said that it can. */
  readonly recurrence?: Recurrence;
  /** Ends the description; by it the event is known again. */
  readonly mark: string;
}

/** What a platform with events of its own offers. All throw only DeliveryError. */
export interface NativeEvents {
  /** Whether it can repeat an event so, at the same wall clock for ever. */
  repeats(recurrence: Recurrence): boolean;
  /** Makes the event, once: one that it finds there with the same mark is made to say the same. Returns the platform's id. */
  make(space: string, event: NativeEvent): Promise<string>;
  /** The id of the event that has that mark, where there is one. */
  find(space: string, mark: string): Promise<string | undefined>;
  change(space: string, id: string, event: NativeEvent): Promise<void>;
  /** Takes it away; one that is gone is as good. */
  cancel(space: string, id: string): Promise<void>;
  /** Who says there that they are interested; where it is absent, that says nothing. */
  interested?(space: string, id: string): Promise<EventInterest>;
}

/** Who is interested in an event, as far as the platform was asked. */
export interface EventInterest {
  /** The platform's ids of those who are. */
  readonly users: readonly string[];
  /** Whether somebody would be among them. */
  readonly covers: (user: string) => boolean;
}

/** How often a platform lets messages be changed: all of a space, or of a channel, together. */
export interface EditPace {
  readonly of: "space" | "channel";
  /** One change in so many milliseconds. */
  readonly everyMs: number;
  /** So many at once after a time without any. */
  readonly atOnce: number;
}

/** What a platform offers whose messages can be changed. All throw only DeliveryError. */
export interface MessageEdits {
  /** None where the platform takes as many as there are. */
  readonly pace?: EditPace;
  /**
   * Makes the message that `deliver` returned that id for say this instead; twice is as good as once. `gone` means that there is no
   * such message any more, or that it can never be changed again.
   */
  change(receipt: string, message: Message): Promise<void>;
}

/** What stands in a channel for good, and is kept current. */
export interface Board {
  /** Its title, its sections and their lines; there is nothing to press. */
  readonly view: View;
  readonly at: Instant;
  readonly language: string;
  readonly zone: string;
}

/** What a platform offers that has a place for such. All throw only DeliveryError. */
export interface Boards {
  /** What stands where a channel's board would, whoever made it, and whether nothing is in it. */
  standing(to: Target): Promise<{ readonly id: string; readonly empty: boolean } | undefined>;
  /** Makes it and returns the platform's id; what stands there by now is written over. */
  make(to: Target, board: Board): Promise<string>;
  /** Makes it say this instead; `gone`: somebody took it away. */
  change(to: Target, id: string, board: Board): Promise<void>;
}

/** The part of a chat platform that the delivery ledger needs. All throw only DeliveryError. */
export interface Transport {
  readonly name: PlatformName;
  /** Says it and returns the platform's id of the message; at most once per key where the platform can promise that. */
  deliver(message: Message): Promise<string>;
  /**
   * The id of the message already said under the key, or undefined when there certainly is none. It was not said before `since`: that
   * is how far back is looked, however much was said there meanwhile.
   */
  find(to: Target, key: string, since: Date): Promise<string | undefined>;
  /** How many recipients it can be told of at the same time without asking for patience; a few where absent. */
  readonly concurrency?: number;
  /** The most sensitive label that may be said there, where the platform knows better than the community: others may read along by now. */
  clearance?(to: Target): Promise<Sharing | undefined>;
  /** Events of its own, where the platform has such. */
  readonly events?: NativeEvents;
  /** Boards of channels, where the platform has such. */
  readonly boards?: Boards;
  /** Whether somebody is still in a space, where the platform says so only when it is asked; of who is not, that is noted. */
  present?(account: { readonly user: string; readonly space: string }): Promise<boolean>;
  /** It can open a conversation of several people, and say something there: a target `together`. No other platform is given one. */
  readonly together?: true;
  /** How messages are changed, where they can be: what is a card elsewhere stays as it was said without. */
  readonly edits?: MessageEdits;
}

/** Why there can be no board: the bot may not, the space's plan has none, or one of others stands there. */
export type BoardRefusal = "scope" | "plan" | "taken";

/** What became of an attempt: try again later, the recipient is gone, the platform refuses it, or it may have been said. */
export type DeliveryFailure =
  | { readonly kind: "retry"; readonly afterMs: number }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly why?: BoardRefusal }
  | { readonly kind: "unknown" };

/** A platform's refusal, made only in adapters. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly failure: DeliveryFailure;
  constructor(failure: DeliveryFailure, options: { cause: unknown }) {
    super(`delivery failed: ${failure.kind}`, options);
    this.failure = failure;
  }
}
