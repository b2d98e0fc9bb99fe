import type { KnownBlock, RichTextBlock, RichTextElement, TableBlock } from "@slack/types";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { LIMITS } from "../limits.ts";
import { plainText } from "./plain-text.ts";

/**
 * Blocks of messages as modals and the Home tab take them: what folds in a message lies open, and a table is a list
 * (https://docs.slack.dev/reference/block-kit/blocks says which block stands where). Ids stay different. Where there are more
 * than fit, the last says where all of it is.
 */
export function viewBlocks(blocks: readonly KnownBlock[], t: Translate): KnownBlock[] {
  const open = blocks.flatMap(unfolded);
  if (open.length <= LIMITS.VIEW_BLOCKS) return open;
  const more = { type: "context" as const, block_id: "more", elements: [plainText(t("slack.more"))] };
  return [...open.slice(0, LIMITS.VIEW_BLOCKS - 1), more];
}

function unfolded(block: KnownBlock): KnownBlock[] {
  const id = block.block_id ?? "";
  if (block.type === "table") return [{ ...listOf(block), block_id: id }];
  if (block.type !== "container") return [block];
  const title = textSection([{ type: "text", text: block.title?.text ?? "", style: { bold: true } }]);
  const inside = block.child_blocks.map((child) => (child.type === "table" ? listOf(child) : child));
  return [title, ...inside].map((one, i) => ({ ...one, block_id: `${id}.${i}` }));
}

function listOf({ rows: [header = [], ...rows] }: TableBlock): RichTextBlock {
  const labels = header.map((cell) => elementsOf(cell));
  const entries = rows.map((row) => ({
    type: "rich_text_section" as const,
    elements: row.flatMap((cell, i) => [
      ...(i === 0
        ? []
        : [{ type: "text" as const, text: "\n" }, ...(labels[i] ?? []), { type: "text" as const, text: ": " }]),
      ...elementsOf(cell),
    ]),
  }));
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements: entries }] };
}

function elementsOf(cell: TableBlock["rows"][number][number]): RichTextElement[] {
  if (cell.type !== "rich_text") return [{ type: "text", text: cell.text }];
  return cell.elements.flatMap((part) => (part.type === "rich_text_section" ? part.elements : []));
}

const textSection = (elements: RichTextElement[]): RichTextBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
