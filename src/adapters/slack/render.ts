import type { KnownBlock } from "@slack/types";
import type { View } from "../../core/kernel/views/model.ts";
import { toPlain } from "../../core/kernel/views/plain.ts";
import type { Wording } from "../kit/wording.ts";
import { blockChunks, titleChunks } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { type FileBlock, type MessageChunk, richChunks } from "./message-chunk.ts";
import { weigh } from "./rich.ts";
import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";

/** What rendering needs beside the view. Data only. */
export interface RenderContext extends Omit<Wording, "accounts"> {
  /** Person id → Slack user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
}

/**
 * One of Slack's messages. `text` is never empty and is parsed by Slack: send it with `mrkdwn: false` and `parse: "none"`.
 * `files` are to be uploaded beside it; the blocks announce them.
 */
export interface Rendered {
  readonly blocks: readonly KnownBlock[];
  readonly text: string;
  readonly files: readonly FileBlock[];
}

/** A view as messages within Slack's limits: one, or several where one cannot hold it. No text is lost. */
export function renderView(view: View, context: RenderContext): Rendered[] {
  const mark = view.tone === "warning" ? context.t("slack.note") : undefined;
  const whole = toPlain(view, context).trim();
  const messages = inMessages(viewPieces(view, mark, context));
  return messages.map((chunks, i) => {
    const own = chunks
      .map((p) => p.plain.trim())
      .filter((p) => p !== "")
      .join("\n");
    const first = [...(mark === undefined ? [] : [mark]), ...(whole === "" ? [] : [whole])].join(
      context.t.language === "fr" ? "\u00a0: " : ": ",
    );
    const said = (i === 0 ? first : own) || context.t(i === 0 ? "slack.empty" : "slack.continued");
    return {
      blocks: chunks.map((p) => p.block),
      text: fallbackText(said),
      files: chunks.flatMap((p) => (p.file ? [p.file] : [])),
    };
  });
}

function viewPieces(view: View, mark: string | undefined, context: RenderContext): MessageChunk[] {
  const found: MessageChunk[] = [];
  // In words: neither a colour nor a picture says it to everybody.
  if (mark !== undefined) found.push(...richChunks([{ body: [{ kind: "strong", text: mark }] }], context));
  if (view.title !== undefined) found.push(...titleChunks(view.title, context));
  let buttons = 0;
  for (const block of view.blocks) {
    found.push(...blockChunks(block, buttons, context));
    if (block.kind === "actions") buttons += block.items.length;
  }
  const shown = found.length > 0 ? found : richChunks([{ body: [context.t("slack.empty")] }], context);
  return shown.map((chunk, i) => ({ ...chunk, block: { ...chunk.block, block_id: `b${i}` } }));
}

// What the adapter itself adds to a message must find room.
const BLOCKS = LIMITS.MESSAGE_BLOCKS - 2;

function inMessages(chunks: readonly MessageChunk[]): MessageChunk[][] {
  const messages: MessageChunk[][] = [];
  let weight = 0;
  for (const chunk of chunks) {
    const own = weightOf(chunk.block);
    const last = messages.at(-1);
    if (last && last.length < BLOCKS && weight + own <= LIMITS.MESSAGE_WEIGHT) {
      last.push(chunk);
      weight += own;
    } else {
      messages.push([chunk]);
      weight = own;
    }
  }
  return messages;
}

/** What a block takes of its message; what buttons send is not text. */
function weightOf(block: KnownBlock): number {
  if (block.type !== "actions") return weigh(block);
  return weigh({ ...block, elements: block.elements.map((e) => ("value" in e ? { ...e, value: "" } : e)) });
}

/**
 * Text for notifications and screen readers. Slack parses it, so its control characters are escaped
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping); it is cut at a word before it gets too long.
 */
export function fallbackText(plain: string): string {
  let max: number = LIMITS.NOTICE;
  for (;;) {
    const escaped = escape(truncate(plain.trim(), max, FOR_PLATFORM));
    if (escaped.length <= LIMITS.NOTICE) return escaped;
    max -= Math.max(1, Math.ceil((escaped.length - LIMITS.NOTICE) / 5));
  }
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
