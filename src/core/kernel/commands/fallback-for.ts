import type { Language } from "../language/language.ts";

/** What leads to a command without naming it. One command of a product has each. `Scope` is what it may look at before it runs. */
export interface FallbackFor<Scope> {
  /** An empty line. */
  readonly emptyLine?: true;
  /** A typed line that no command is: the option that takes it. */
  readonly unknownLine?: string;
  /** What somebody says that no command is. */
  readonly talk?: MessageTalk<Scope>;
  /** A command for members that a guest asks for: this one is offered in its place. */
  readonly guests?: true;
}

/** Where what somebody said is given to the command that answers it. */
export interface MessageTalk<Scope> {
  /** The option that holds it. */
  readonly words: string;
  /** A hidden flag that says that it was said, and not given to the command by its name. */
  readonly heard?: string;
  /**
   * In which language what was said is answered openly where nothing can be said to one person alone: the one that they spoke.
   * Undefined unless the answer tells nothing that not everybody may know, such as one to a greeting. No rows are to be seen then.
   */
  openly?(scope: Scope, words: string): Promise<Language | undefined>;
}
