import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { Block } from "../../../kernel/views/model.ts";

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What moderators are told of it below the queue's figures, such as how much room it takes. */
    readonly belowStats?: (context: Context) => Promise<readonly Block[]>;
  }
}

/** What every feature tells moderators below the queue's figures. */
export async function belowStats(context: Context): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const below of declared(context.catalogue, "belowStats")) blocks.push(...(await below(context)));
  return blocks;
}
