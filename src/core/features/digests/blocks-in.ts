import type { Block, View } from "../../kernel/views/model.ts";

/** How many blocks a view takes at most where each text, entry, menu and row of buttons is one: an entry with a button beside it is two there, where its text does not go with one. */
export function blocksIn({ title, blocks }: View): number {
  return blocks.reduce((sum, block) => sum + blocksOf(block), title === undefined ? 0 : 1);
}

function blocksOf(block: Block): number {
  if (block.kind === "group") return block.blocks.reduce((sum, part) => sum + blocksOf(part), 1);
  if (block.kind !== "items") return 1;
  return block.items.reduce((sum, { action }) => sum + (action === undefined ? 1 : 2), 0);
}
