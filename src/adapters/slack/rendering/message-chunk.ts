import type { KnownBlock, RichTextBlock, RichTextElement } from "@slack/types";
import type { Part, Rich } from "../../../core/kernel/views/model.ts";
import { LIMITS } from "../limits.ts";
import { draw, type TextContext, weigh } from "./rich.ts";

/** A file of a view, to be uploaded beside the message. */
export type FileBlock = Extract<Part, { kind: "file" }>;

/** One of Slack's blocks, and the file that it announces. */
export interface MessageChunk {
  readonly block: KnownBlock;
  readonly file?: FileBlock;
}

/** A paragraph, or an entry of a list with what goes on after it where it is long. */
export interface Line {
  readonly body: Rich;
  readonly bullet?: true;
}

/** Lines as rich_text blocks, as few as hold them; lines without text are left out. */
export function richChunks(lines: readonly Line[], context: TextContext): MessageChunk[] {
  const found: MessageChunk[] = [];
  let parts: RichTextBlock["elements"] = [];
  let weight = 0;
  const close = () => {
    if (parts.length > 0) found.push({ block: { type: "rich_text", elements: parts } });
    [parts, weight] = [[], 0];
  };
  for (const { body, bullet } of lines) {
    draw(body, context).forEach((elements, i) => {
      const own = weigh(elements);
      if (weight + own > LIMITS.RICH_TEXT) close();
      place(parts, elements, bullet === true && i === 0);
      weight += own;
    });
  }
  close();
  return found;
}

function place(parts: RichTextBlock["elements"], elements: readonly RichTextElement[], entry: boolean): void {
  const section = { type: "rich_text_section" as const, elements: [...elements] };
  const last = parts.at(-1);
  if (!entry) parts.push(section);
  else if (last?.type === "rich_text_list") last.elements.push(section);
  else parts.push({ type: "rich_text_list", style: "bullet", elements: [section] });
}
