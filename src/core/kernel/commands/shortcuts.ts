import type { Label } from "../language/message-ids.ts";

/** Where platforms that have such offer a command besides. */
export interface Shortcuts {
  /** In the menu of a message. */
  readonly message?: FromMessage;
  /** In the menu of a person. */
  readonly person?: FromPerson;
  /** In the menu that is shown everywhere. */
  readonly anywhere?: MenuEntry;
  /** As a step of a workflow. */
  readonly step?: AsStep;
}

/** How a platform's menu offers a command's form. */
export interface MenuEntry {
  readonly label: Label;
  /** What it does, in a sentence, for platforms that show one. */
  readonly about: Label;
}

/** Where people put steps of several programs together: it is done for whoever starts them, as if they had typed it. */
export interface AsStep {
  /** The options that a step asks for, as texts. */
  readonly asks: readonly string[];
}

/** In the menu of a message: the form comes filled in from it. */
export interface FromMessage extends MenuEntry {
  /** The raw values that the message has for the form. */
  readonly fill: (said: SaidMessage) => Readonly<Record<string, unknown>>;
}

/** In the menu of a person. */
export interface FromPerson {
  readonly label: Label;
  /** The raw values for a person whom people see under that name. */
  readonly fill: (name: string) => Readonly<Record<string, unknown>>;
}

/** A message that somebody said in a chat, as far as a form can be filled in from it. */
export interface SaidMessage {
  /** Its words as people read them, line breaks included. */
  readonly text: string;
  /** The address under which the platform shows it. */
  readonly permalink: string;
  /** The addresses that it links to, in order. */
  readonly links: readonly string[];
}
