import type { AlertBlock, KnownBlock, RichTextBlock } from "@slack/types";
import type { View } from "../../../core/kernel/views/model.ts";
import { TONE_SIGNS } from "../../kit/tone.ts";
import { LIMITS } from "../limits.ts";
import { plainText, showsAsIs } from "./plain-text.ts";

const LEVELS = { warning: "warning", danger: "error" } as const;

/** What is wrong or to be minded, as modals show it; undefined where an alert cannot hold it (https://docs.slack.dev/reference/block-kit/blocks/alert-block). */
export function alertOf(message: string, level: "warning" | "error"): AlertBlock | undefined {
  if (message.trim() === "" || message.length > LIMITS.ALERT || !showsAsIs(message)) return undefined;
  return { type: "alert", text: plainText(message), level };
}

/**
 * Blocks of a view as a modal shows them: what a warning or a danger begins with is an alert, in place of the sign before it.
 * Where its first words are more than plain text, or too long, the sign stays.
 */
export function alerting(blocks: readonly KnownBlock[], tone: View["tone"]): KnownBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined || (tone !== "warning" && tone !== "danger")) return [...blocks];
  const { words, after } = beginning(first);
  const sign = TONE_SIGNS[tone];
  const alert = words?.startsWith(sign) ? alertOf(words.slice(sign.length).trim(), LEVELS[tone]) : undefined;
  if (!alert) return [...blocks];
  const id = first.block_id ?? "";
  return [{ ...alert, block_id: id }, ...after.map((block) => ({ ...block, block_id: `${id}.rest` })), ...rest];
}

/** The plain words that a block begins with, and what of it follows them. */
function beginning(block: KnownBlock): { words?: string; after: RichTextBlock[] } {
  if (block.type === "header") return { words: block.text.text, after: [] };
  if (block.type !== "rich_text") return { after: [] };
  const [head, ...elements] = block.elements;
  if (head?.type !== "rich_text_section") return { after: [] };
  const texts = head.elements.map((one) => (one.type === "text" && one.style === undefined ? one.text : undefined));
  if (texts.includes(undefined)) return { after: [] };
  return { words: texts.join(""), after: elements.length > 0 ? [{ ...block, elements }] : [] };
}
