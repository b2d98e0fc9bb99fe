import type { Command } from "../../core/kernel/commands/command.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Environment } from "./environment.ts";

/** Something that operators do with a platform: `rapporteur NAME PLATFORM`. */
export interface Verb<Settings = unknown> {
  readonly name: string;
  /** What it does, for help. */
  readonly about: Label;
  /** What may be given with it, each with a value, as in `--http <url>`. */
  readonly options: readonly { readonly flags: string; readonly about: Label }[];
  /** How it is typed, for its help. */
  readonly examples: readonly string[];
  run(parts: VerbParts<Settings>, options: Readonly<Record<string, string | undefined>>): Promise<VerbOutcome>;
}

/** How a verb ended: refused by the platform, or called with what cannot be used. */
export type VerbOutcome = "done" | "refused" | "usage";

/** What a verb works with. */
export interface VerbParts<Settings> {
  /** The platform's variables, whatever is wrong with them. */
  readonly environment: Environment;
  /** Its settings, where the environment asks for it. Throws where anything in the environment is wrong; that is told. */
  readonly settings: () => Settings | undefined;
  readonly catalogue: readonly Command[];
  /** Words for the operator. */
  readonly t: Translate;
  /** A line of the answer, and a line about what is wrong. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** What programs read, such as JSON: nothing in it is broken to fit a terminal. */
  readonly data: (text: string) => void;
}
