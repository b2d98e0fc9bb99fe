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
import {
  COMPONENTS,
  type MessageChunk,
  componentsIn,
  CHARACTERS,
  type SentFile,
  small,
  textChunks,
} from "./message-chunk.ts";

export type { SentFile } from "./message-chunk.ts";

/** What rendering needs beside the view. Data only. */
export interface RenderContext {
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
export function renderView(view: View, context: RenderContext): Rendered[] {
  const accent = view.tone === undefined ? undefined : ACCENTS[view.tone];
  return inMessages(viewPieces(view, context), COMPONENTS - (accent === undefined ? 0 : 1)).map(
    ({ components, files }) => ({
      components:
        accent === undefined ? components : [{ type: ComponentType.Container, accent_color: accent, components }],
      files,
    }),
  );
}

// What the colour says stands in words above it, too.
const ACCENTS: Readonly<Record<NonNullable<View["tone"]>, number | undefined>> = {
  plain: undefined,
  good: 0x2d7d46,
  warning: 0xc27c0e,
};

function viewPieces(view: View, context: RenderContext): MessageChunk[] {
  const found: MessageChunk[] = [];
  if (view.tone === "warning")
    found.push(...textChunks([{ kind: "strong", text: context.t("discord.note") }], context));
  if (view.tone === "good") found.push(...textChunks([context.t("discord.done")], context, { dress: small }));
  if (view.title !== undefined) found.push(...titlePieces(view.title, context));
  let buttons = 0;
  const names = new Set<string>();
  for (const block of view.blocks) {
    const chunks = blockPieces(block, { buttons, names }, context);
    if (block.kind === "actions") buttons += block.items.length;
    for (const chunk of chunks) if (chunk.kind === "component" && chunk.file) names.add(chunk.file.attachment);
    found.push(...chunks);
  }
  return found.some(shows) ? found : textChunks([context.t("discord.empty")], context);
}

const divides = (chunk: MessageChunk) => chunk.kind === "component" && chunk.component.type === ComponentType.Separator;
const shows = (chunk: MessageChunk) => !divides(chunk);

interface Filling {
  readonly components: APIComponentInContainer[];
  readonly files: SentFile[];
  text: number;
  places: number;
  last: MessageChunk | undefined;
}

function inMessages(chunks: readonly MessageChunk[], places: number): Filling[] {
  const messages: Filling[] = [];
  let at: Filling | undefined;
  for (const chunk of chunks) {
    if (at !== undefined && put(chunk, at, places)) continue;
    // A line that divides nothing from what is below it is none.
    if (divides(chunk)) continue;
    at = { components: [], files: [], text: 0, places: 0, last: undefined };
    messages.push(at);
    put(chunk, at, places);
  }
  return messages;
}

/** Puts a piece at a message's end; false where it has no room there. */
function put(chunk: MessageChunk, message: Filling, places: number): boolean {
  if (chunk.kind === "text") return write(chunk, message, places);
  if (divides(chunk) && message.last !== undefined && divides(message.last)) return true;
  const own = componentsIn(chunk.component);
  if (message.places + own > places || (chunk.file && message.files.length === LIMITS.FILES)) return false;
  message.components.push(chunk.component);
  if (chunk.file) message.files.push(chunk.file);
  message.places += own;
  message.last = chunk;
  return true;
}

function write(chunk: Extract<MessageChunk, { kind: "text" }>, message: Filling, places: number): boolean {
  const { last } = message;
  const before = message.components.at(-1);
  const joins = last?.kind === "text" && before?.type === ComponentType.TextDisplay;
  const gap = !joins ? "" : chunk.begins && last.title === undefined ? "\n\n" : "\n";
  const own = gap.length + chunk.content.length;
  if (message.text + own > CHARACTERS || (!joins && message.places === places)) return false;
  if (joins)
    message.components[message.components.length - 1] = {
      ...before,
      content: `${before.content}${gap}${chunk.content}`,
    };
  else
    message.components.push({
      type: ComponentType.TextDisplay,
      content: chunk.content,
    } satisfies APITextDisplayComponent);
  message.text += own;
  if (!joins) message.places += 1;
  message.last = chunk;
  return true;
}
