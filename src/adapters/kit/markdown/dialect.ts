import type { CommandLine } from "../../../core/kernel/values/command-line.ts";
import type { Instant } from "../../../core/kernel/views/model.ts";

/** A run of text in one style; "done" is markup already. */
export interface Run {
  readonly style: "plain" | "strong" | "em" | "code" | "done";
  readonly text: string;
}

/** What a part of a message is among the others: it says what stands between them. */
export type PartRole = "title" | "paragraph" | "line" | "item" | "small" | "divider" | "other";

/** How a platform writes marked-up text, for one reader. What it is given to write is never markup yet. */
export interface Dialect {
  /** Text that shows as it is and means nothing; `open` where more follows it at once, which it must not touch. */
  readonly literal: (text: string, open: boolean) => string;
  /** A line in a style. It is not empty and has no white space at its ends. */
  readonly strong: (line: string) => string;
  readonly em: (line: string) => string;
  readonly code: (line: string) => string;
  /** A link; what the platform does not link is shown, address and all. A run that is done is never cut: it is short. */
  readonly link: (words: string, href: string) => readonly Run[];
  /** A mention, or the name of somebody who has no account there. */
  readonly person: (id: string, name: string) => Run;
  /** A command, as it is typed there or can be pressed. */
  readonly command: (command: CommandLine) => readonly Run[];
  readonly time: (at: Instant, show: "date" | "time" | "full" | "relative") => Run;
  /** What keeps the signs of a style from being read with what is beside them; one of the two has a style at least. */
  readonly apart: (left: Run, right: Run) => string;
  /** A line as a heading; undefined where it cannot be one: it is written in bold. */
  readonly heading: (line: string) => string | undefined;
  /** A portion of markup as an entry of a list, or as small text. */
  readonly item: (portion: string) => string;
  readonly small: (portion: string) => string;
  /** Lines that are shown as they are, in characters of equal width. They hold no backtick. */
  readonly equalWidth: (lines: readonly string[]) => string;
  /** What stands between two parts of a text. */
  readonly gap: (before: PartRole, after: PartRole) => string;
}
