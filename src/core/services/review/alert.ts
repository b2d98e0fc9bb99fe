import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Block } from "../../kernel/views/model.ts";

/** Something that moderators should see to besides the queue: what it is and a way there; no blocks where there is nothing. Asked for moderators only. */
export type Alert = (context: Context) => Promise<readonly Block[]>;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What moderators are told on their home and above the review queue, until they have seen to it. */
    readonly alerts?: readonly Alert[];
  }
}

/** What moderators should see to now, of every feature; for moderators only. */
export async function alertBlocks(context: Context): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const alert of declared(context.catalogue, "alerts").flat()) blocks.push(...(await alert(context)));
  return blocks;
}
