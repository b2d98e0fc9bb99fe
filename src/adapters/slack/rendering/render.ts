import type { KnownBlock } from "@slack/types";
import { actionsIn } from "../../../core/kernel/views/contents.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { toNotice } from "../../../core/kernel/views/notice.ts";
import type { ViewWording } from "../../kit/wording.ts";
import { partChunks, titleChunks } from "./blocks.ts";
import { groupChunks } from "./group.ts";
import { escaped } from "./escaped.ts";
import { LIMITS } from "../limits.ts";
import { type FileBlock, type MessageChunk, richChunks } from "./message-chunk.ts";
import { weigh } from "./rich.ts";
import { toned } from "../../kit/tone.ts";

/** What rendering needs beside the view. Data only. */
export interface RenderContext extends Omit<ViewWording, "accounts"> {
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
  const messages = inMessages(viewChunks(toned(view), context));
  return messages.map((chunks, i) => ({
    blocks: chunks.map((p) => p.block),
    // For notifications and screen readers: Slack parses it.
    text: escaped(i === 0 ? noticeOf(view, context) : context.t("slack.continued")),
    files: chunks.flatMap((p) => (p.file ? [p.file] : [])),
  }));
}

/** What is said of a view where its blocks are not seen, a colour or an icon in words. */
function noticeOf(view: View, context: RenderContext): string {
  const { tone = "plain" } = view;
  const grave = tone === "warning" || tone === "danger" ? [context.t(`platform.tone.${tone}`)] : [];
  const said = [...grave, toNotice(view, context)].filter((words) => words !== "");
  return said.join(context.t.language === "fr" ? "\u00a0: " : ": ") || context.t("slack.empty");
}

function viewChunks(view: View, context: RenderContext): MessageChunk[] {
  const found: MessageChunk[] = view.title === undefined ? [] : titleChunks(view.title, context);
  let buttons = 0;
  for (const block of view.blocks) {
    found.push(
      ...(block.kind === "group" ? groupChunks(block, buttons, context) : partChunks(block, buttons, context)),
    );
    buttons += actionsIn({ blocks: [block] }).length;
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
    const fits = last && last.length < BLOCKS && weight + own <= LIMITS.MESSAGE_WEIGHT;
    if (fits && !(hasTable(chunk) && last.some(hasTable))) {
      last.push(chunk);
      weight += own;
    } else {
      messages.push([chunk]);
      weight = own;
    }
  }
  return messages;
}

// A message has one table at most.
const hasTable = ({ block }: MessageChunk): boolean =>
  block.type === "table" || (block.type === "container" && block.child_blocks.some(({ type }) => type === "table"));

/** What a block takes of its message; what buttons and options send is not text. */
const weightOf = (block: KnownBlock): number => weigh(block) - sentBy(block);

/** How much of a part's JSON is what its buttons and options send. */
function sentBy(part: object): number {
  let sent = 0;
  for (const [key, value] of Object.entries(part as Readonly<Record<string, unknown>>)) {
    if (key === "value" && typeof value === "string") sent += weigh(value) - weigh("");
    else if (typeof value === "object" && value !== null) sent += sentBy(value);
  }
  return sent;
}
