import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Action, Block } from "../../kernel/views/model.ts";

/** What people are shown of their own. */
export interface Mine {
  /** The heading first. */
  readonly blocks: (context: Context) => Promise<readonly Block[]>;
  /** Ways to more of it. */
  readonly actions?: (context: Context) => readonly Action[];
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it shows everybody of their own, beside what they have chosen. */
    readonly mine?: Mine;
  }
}

/** What features show the caller of their own: the blocks, and the ways to more. */
export async function mineOf(
  context: Context,
): Promise<{ readonly blocks: readonly Block[]; readonly actions: readonly Action[] }> {
  const all = declared(context.catalogue, "mine");
  const blocks: Block[] = [];
  for (const one of all) blocks.push(...(await one.blocks(context)));
  return { blocks, actions: all.flatMap(({ actions }) => actions?.(context) ?? []) };
}
