import type { InvocationInput } from "../../src/core/platform.ts";
import type { World } from "../support/world.ts";

/** Somebody who uses the bot: the console handle, and what the platform knows of how they read. */
export interface Person {
  readonly as: string;
  readonly locale?: string;
  readonly zone?: string;
}

/** What a person got to see. */
export interface Seen {
  /** "nothing": the platform was not answered again. */
  readonly kind: "said" | "form" | "nothing";
  /** Whether only the caller sees it. */
  readonly private: boolean;
  /** All its words, buttons as what to type. */
  readonly text: string;
  readonly fields: readonly { readonly name: string; readonly value?: unknown; readonly error?: string }[];
  /** What each button sends when it is pressed. */
  readonly buttons: Readonly<Record<string, InvocationInput>>;
}

/** One platform under test, driven as its users drive it: through its real adapter. */
export interface Driver {
  readonly name: string;
  /** Puts the platform in front of a product; returns how to take it away. */
  open(world: World): Promise<{
    /** `id` is the platform's own id of what the person did; the same twice is a repeated delivery. */
    send(input: InvocationInput, person: Person, id?: string): Promise<Seen>;
    /** What a person reads in #general, oldest first. */
    channel(person: Person): Promise<string[]>;
    close(): Promise<void>;
  }>;
}
