/** What leads to a command without naming it. One command of a product has each. */
export interface FallbackFor {
  /** An empty line. */
  readonly emptyLine?: true;
  /** A typed line that no command is: the option that takes it. */
  readonly unknownLine?: string;
  /** What somebody says that no command is. */
  readonly talk?: MessageTalk;
  /** A command for members that a guest asks for: this one is offered in its place. */
  readonly guests?: true;
}

/** Where what somebody said is given to the command that answers it. */
export interface MessageTalk {
  /** The option that holds it. */
  readonly words: string;
  /** A hidden flag that says that it was said, and not given to the command by its name. */
  readonly heard?: string;
}
