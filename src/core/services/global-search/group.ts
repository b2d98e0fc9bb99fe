import type { Context } from "../../kernel/commands/command.ts";
import type { Block, Input } from "../../kernel/views/model.ts";
import type { Asking } from "./asking.ts";
import type { GroupName } from "./hint.ts";

/** What was found of one kind. */
export interface Group {
  readonly name: GroupName;
  /** How many words of the question the best of it has. */
  readonly fit: number;
  readonly total: number;
  /** Words that were taken for slips. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** The entries from that one on, best first, each with a button that shows it. */
  entries(from: number, count: number): Promise<readonly Block[]>;
  /** The command that leads through all of it, where there is one. */
  readonly command?: { readonly path: string; readonly input: Input };
}

/** Looks for things of one kind among those the caller may see; undefined where there are none. */
export type FindGroup = (context: Context, asking: Asking) => Promise<Group | undefined>;
