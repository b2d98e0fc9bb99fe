import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import type { World } from "../support/world.ts";

/** Somebody who uses the bot: the console handle, and what the platform knows of how they read. */
export interface Person {
  readonly as: string;
  readonly locale?: string;
  readonly zone?: string;
  /** The name of the channel they are in: #general where left out, or #moderators, which moderators and administrators read. */
  readonly room?: string;
  /** They look at a form as it opens, and not behind "More options". */
  readonly folded?: true;
}

/** A field of a form: its value, the name that stands there for that, and what is wrong. */
export interface SeenField {
  readonly name: string;
  readonly value?: unknown;
  readonly shown?: string;
  readonly error?: string;
}

/** What a person got to see. */
export interface Seen {
  /** "nothing": the platform was not answered again. */
  readonly kind: "said" | "form" | "nothing";
  /** Whether only the caller sees it. */
  readonly private: boolean;
  /** All its words, buttons as what to type. */
  readonly text: string;
  readonly fields: readonly SeenField[];
  /** What each button sends when it is pressed. */
  readonly buttons: Readonly<Record<string, InvocationInput>>;
}

/** Something that a person's client shows, as the platform was given it. */
export interface Drawn {
  readonly id: string;
  readonly kind: "message" | "form";
  readonly private: boolean;
  /** Slack's blocks or Discord's components. */
  readonly parts: readonly object[];
  /** What stands above a form, and on the button that sends it. */
  readonly title?: string;
  readonly submit?: string;
}

/** One platform under test, driven as its users drive it: through its real adapter. */
export interface Driver {
  readonly name: string;
  /** "native": forms are the platform's own, so their words stand where its people look for them, not as data. */
  readonly forms?: "native";
  /** Puts the platform in front of a product; returns how to take it away. */
  open(world: World): Promise<{
    /** `id` is the platform's own id of what the person did; the same twice is a repeated delivery. */
    send(input: InvocationInput, person: Person, id?: string): Promise<Seen>;
    /** What a person reads in #general, oldest first. */
    channel(person: Person): Promise<string[]>;
    /** The same, with what each button there sends. Left out where the bot's posts are not kept. */
    posts?(person: Person): Promise<readonly Pick<Seen, "text" | "buttons">[]>;
    /** The channel as an option's value; #general of the console where left out. */
    readonly room?: { readonly id: string; readonly name: string };
    /** What a person's client shows in their channel, directly, and as a form; oldest first. */
    drawn?(person: Person): readonly Drawn[];
    /** Names of accounts and channels, by the platform's own ids. */
    names?(): ReadonlyMap<string, string>;
    /** What the platform was told so far that people read: words of messages, notifications, forms and suggestions. */
    words?(): readonly string[];
    /** Somebody mentions the bot in their channel, with these words. */
    mention?(words: string, person: Person): Promise<void>;
    /** Delivers what is due; what the platform's people then found, by channel or person. Left out where the world's own channels show it. */
    tick?(): Promise<readonly { readonly to: string; readonly view: View }[]>;
    /** Somebody takes the bot's messages away in which these words stand, in #general. */
    takeAway(words: string): Promise<void>;
    /** Makes the cards show what is so by now. Left out where the world's own product does. */
    refresh?(): Promise<unknown>;
    close(): Promise<void>;
  }>;
}
