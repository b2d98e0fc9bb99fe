/** A message that somebody said in a chat, as far as a form can be filled in from it. */
export interface Said {
  /** Its words as people read them, line breaks included. */
  readonly text: string;
  /** The address under which the platform shows it. */
  readonly permalink: string;
  /** The addresses that it links to, in order. */
  readonly links: readonly string[];
}
