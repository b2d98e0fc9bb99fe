import type { KnownBlock } from "@slack/types";
import type { Format } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { toPlain } from "../../core/kernel/views/plain.ts";
import { blockPieces, titlePieces } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { notice } from "./notice.ts";
import { type FileBlock, type Piece, richPieces } from "./piece.ts";
import { weigh } from "./rich.ts";

/** What rendering needs beside the view. Data only. */
export interface Ink {
  readonly t: Translate;
  /** For the notification text and what stands where Slack cannot write a time itself. */
  readonly format: Format;
  readonly now: Date;
  /** What each run or ask button sends, by the action of this view (button-payload.ts prepares it). */
  readonly values: ReadonlyMap<Action, string>;
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
export function renderView(view: View, ink: Ink): Rendered[] {
  const mark = view.tone === "warning" ? ink.t("slack.note") : undefined;
  const whole = toPlain(view, ink).trim();
  const messages = inMessages(viewPieces(view, mark, ink));
  return messages.map((pieces, i) => {
    const own = pieces
      .map((p) => p.plain.trim())
      .filter((p) => p !== "")
      .join("\n");
    const first = [...(mark === undefined ? [] : [mark]), ...(whole === "" ? [] : [whole])].join(
      ink.t.language === "fr" ? "\u00a0: " : ": ",
    );
    const said = (i === 0 ? first : own) || ink.t(i === 0 ? "slack.empty" : "slack.continued");
    return {
      blocks: pieces.map((p) => p.block),
      text: notice(said),
      files: pieces.flatMap((p) => (p.file ? [p.file] : [])),
    };
  });
}

function viewPieces(view: View, mark: string | undefined, ink: Ink): Piece[] {
  const found: Piece[] = [];
  // In words: neither a colour nor a picture says it to everybody.
  if (mark !== undefined) found.push(...richPieces([{ body: [{ kind: "strong", text: mark }] }], ink));
  if (view.title !== undefined) found.push(...titlePieces(view.title, ink));
  let buttons = 0;
  for (const block of view.blocks) {
    found.push(...blockPieces(block, buttons, ink));
    if (block.kind === "actions") buttons += block.items.length;
  }
  const shown = found.length > 0 ? found : richPieces([{ body: [ink.t("slack.empty")] }], ink);
  return shown.map((piece, i) => ({ ...piece, block: { ...piece.block, block_id: `b${i}` } }));
}

// What the adapter itself adds to a message must find room.
const BLOCKS = LIMITS.MESSAGE_BLOCKS - 2;

function inMessages(pieces: readonly Piece[]): Piece[][] {
  const messages: Piece[][] = [];
  let weight = 0;
  for (const piece of pieces) {
    const own = weightOf(piece.block);
    const last = messages.at(-1);
    if (last && last.length < BLOCKS && weight + own <= LIMITS.MESSAGE_WEIGHT) {
      last.push(piece);
      weight += own;
    } else {
      messages.push([piece]);
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
