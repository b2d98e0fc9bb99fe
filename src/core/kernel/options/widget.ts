/** How an option is filled in: a closed vocabulary, so that every adapter can offer every option. */
export type Widget =
  /** A line of text. */
  | "text"
  /** Text of several lines. */
  | "long-text"
  /** A whole number. */
  | "number"
  /** Yes or no. */
  | "switch"
  /** One of a few values, all of which are known. */
  | "choice"
  /** One of many, found while it is typed. */
  | "search"
  /** Several at once: ticked where all are known, else found while they are typed. */
  | "several"
  /** A date, or a date and a time, in words. */
  | "moment"
  /** Somebody whom the platform knows, or the community. */
  | "person"
  | "channel"
  /** A role of the space. */
  | "role"
  | "file";

/** What a text is to be, for platforms that have a better field for it, or say how it is written. */
export type TextFormat = "moment" | "day" | "duration" | "rhythm" | "address";

/** How an option is written in a line. */
export interface LineManners {
  /** The words after its name belong to it, not only the first. */
  readonly phrase?: true;
  /** Quotes are a part of it: those "within" its words, where such as are around all of them only keep these together, or "all" but those that stand around all of them after its name. */
  readonly keepsQuotes?: "within" | "all";
  /** Words without a name may be its, where no option is required. */
  readonly unnamed?: true;
  /** It says a moment, in words that the command itself reads. */
  readonly moment?: true;
  /** Source of a regular expression: words that look so belong to it, although it is not named. */
  readonly looks?: string;
}
