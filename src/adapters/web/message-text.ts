import { text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** Most characters of a message: as many as the strictest of the chat platforms lets people write. */
export const MESSAGE_MAX = 2_000;

/** A message as it is kept: its words, and nothing but words. */
export const messageView = (words: string): View => ({ blocks: [text(words)] });

/** The words of a message that is kept so. */
export function textOf({ blocks }: View): string {
  const [block] = blocks;
  const words = block?.kind === "text" ? block.body : [];
  return words.filter((word) => typeof word === "string").join("");
}
