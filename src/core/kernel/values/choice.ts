import type { CommandLine } from "./command-line.ts";

/** Something to pick: the value to send and the text to show. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The command that it stands for: a platform may show before the label how that is typed there. */
  readonly command?: CommandLine;
}
