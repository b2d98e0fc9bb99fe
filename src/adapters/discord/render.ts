import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import type { Format } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { blockPieces, titlePieces } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { PLACES, type Piece, placesOf, ROOM, type SentFile, small, textPieces } from "./piece.ts";

export type { SentFile } from "./piece.ts";

/** What rendering needs beside the view. Data only. */
export interface Ink {
  readonly t: Translate;
  readonly format: Format;
  readonly now: Date;
  /** What each run or ask button sends, by the action of this view (core/kernel/commands/button-payload.ts prepares it). */
  readonly values: ReadonlyMap<Action, string>;
  /** Person id → Discord user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
}

/**
 * One of Discord's messages, to be sent with the flag IsComponentsV2
 * (https://docs.discord.com/developers/components/reference), and the files to be attached to it.
 */
export interface Rendered {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly SentFile[];
}

/** A view as messages within Discord's limits: one, or several where one cannot hold it. No text is lost. */
export function renderView(view: View, ink: Ink): Rendered[] {
  const accent = view.tone === undefined ? undefined : ACCENTS[view.tone];
  return inMessages(viewPieces(view, ink), PLACES - (accent === undefined ? 0 : 1)).map(({ components, files }) => ({
    components:
      accent === undefined ? components : [{ type: ComponentType.Container, accent_color: accent, components }],
    files,
  }));
}

// What the colour says stands in words above it, too.
const ACCENTS: Readonly<Record<NonNullable<View["tone"]>, number | undefined>> = {
  plain: undefined,
  good: 0x2d7d46,
  warning: 0xc27c0e,
};

function viewPieces(view: View, ink: Ink): Piece[] {
  const found: Piece[] = [];
  if (view.tone === "warning") found.push(...textPieces([{ kind: "strong", text: ink.t("discord.note") }], ink));
  if (view.tone === "good") found.push(...textPieces([ink.t("discord.done")], ink, { dress: small }));
  if (view.title !== undefined) found.push(...titlePieces(view.title, ink));
  let buttons = 0;
  const names = new Set<string>();
  for (const block of view.blocks) {
    const pieces = blockPieces(block, { buttons, names }, ink);
    if (block.kind === "actions") buttons += block.items.length;
    for (const piece of pieces) if (piece.kind === "component" && piece.file) names.add(piece.file.attachment);
    found.push(...pieces);
  }
  return found.some(shows) ? found : textPieces([ink.t("discord.empty")], ink);
}

const divides = (piece: Piece) => piece.kind === "component" && piece.component.type === ComponentType.Separator;
const shows = (piece: Piece) => !divides(piece);

interface Filling {
  readonly components: APIComponentInContainer[];
  readonly files: SentFile[];
  text: number;
  places: number;
  last: Piece | undefined;
}

function inMessages(pieces: readonly Piece[], places: number): Filling[] {
  const messages: Filling[] = [];
  let at: Filling | undefined;
  for (const piece of pieces) {
    if (at !== undefined && put(piece, at, places)) continue;
    // A line that divides nothing from what is below it is none.
    if (divides(piece)) continue;
    at = { components: [], files: [], text: 0, places: 0, last: undefined };
    messages.push(at);
    put(piece, at, places);
  }
  return messages;
}

/** Puts a piece at a message's end; false where it has no room there. */
function put(piece: Piece, message: Filling, places: number): boolean {
  if (piece.kind === "text") return write(piece, message, places);
  if (divides(piece) && message.last !== undefined && divides(message.last)) return true;
  const own = placesOf(piece.component);
  if (message.places + own > places || (piece.file && message.files.length === LIMITS.FILES)) return false;
  message.components.push(piece.component);
  if (piece.file) message.files.push(piece.file);
  message.places += own;
  message.last = piece;
  return true;
}

function write(piece: Extract<Piece, { kind: "text" }>, message: Filling, places: number): boolean {
  const { last } = message;
  const before = message.components.at(-1);
  const joins = last?.kind === "text" && before?.type === ComponentType.TextDisplay;
  const gap = !joins ? "" : piece.begins && last.title === undefined ? "\n\n" : "\n";
  const own = gap.length + piece.content.length;
  if (message.text + own > ROOM || (!joins && message.places === places)) return false;
  if (joins)
    message.components[message.components.length - 1] = {
      ...before,
      content: `${before.content}${gap}${piece.content}`,
    };
  else
    message.components.push({
      type: ComponentType.TextDisplay,
      content: piece.content,
    } satisfies APITextDisplayComponent);
  message.text += own;
  if (!joins) message.places += 1;
  message.last = piece;
  return true;
}
