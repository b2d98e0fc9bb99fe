import type { Language } from "../../../kernel/language/language.ts";
import type { MessageId } from "../../../kernel/language/message-ids.ts";

/** Something that a feature does for people, as they ask for it. */
export type Job = (ByThing | ByPhrase) & {
  /** The command that does it. */
  readonly command: string;
  /** What its button says where the command needs no form. */
  readonly shows?: MessageId;
};

/** It is asked for by a verb and the thing that it is done to; where it is only shown, such a sentence names nothing else but the thing, and what it is of. */
export interface ByThing {
  /** Forms of verbs that ask for it, folded, with a space between them: "cancel", "cancelar cancelo"; none that says it was done. */
  readonly verbs: Readonly<Record<Language, string>>;
  /** What the thing is called, likewise. */
  readonly things: Readonly<Record<Language, string>>;
}

/** It is asked for by a whole sentence. */
export interface ByPhrase {
  /** Folded words with a space between them: "a|b" is either of them, and one that ends with "?" may be left out. */
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What can be asked for in a sentence, and has a command. */
    readonly jobs?: readonly Job[];
  }
}
