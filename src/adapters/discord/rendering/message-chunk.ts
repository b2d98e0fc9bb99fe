import { type APIComponentInContainer, type APITextDisplayComponent, ComponentType } from "discord.js";
import type { Part, Rich } from "../../../core/kernel/views/model.ts";
import { type Piece, textPieces } from "../../kit/markdown/view-pieces.ts";
import { LIMITS } from "../limits.ts";
import { dialectFor, type TextContext } from "./markdown.ts";

/** A file of a view, to be attached to the message. */
export type FileBlock = Extract<Part, { kind: "file" }>;

/** A file as it is attached: under a name that is unique in its view, with its description. */
export interface SentFile extends FileBlock {
  readonly attachment: string;
  readonly description?: string;
}

/** What of a message is not text: a component, and the file that it shows. */
export interface OwnChunk {
  readonly component: Exclude<APIComponentInContainer, APITextDisplayComponent>;
  readonly file?: SentFile;
}

/** A part of a message. */
export type MessageChunk = Piece<OwnChunk>;

/** Characters of text in a message, and its components, without what is left for the adapter. */
export const CHARACTERS = LIMITS.MESSAGE_TEXT - LIMITS.SPARE_TEXT;
export const COMPONENTS = LIMITS.MESSAGE_COMPONENTS - LIMITS.SPARE_COMPONENTS;

/** How text is written in Discord's messages. */
export const writingFor = (context: TextContext) => ({ dialect: dialectFor(context), max: CHARACTERS });

/** Rich text as pieces, as few as hold it; none where it has no text. */
export function textChunks(
  body: Rich,
  context: TextContext,
  role?: "line" | "paragraph" | "item" | "small",
): MessageChunk[] {
  return textPieces(body, writingFor(context), role);
}

/** How many of a message's components a piece is. */
export function componentsIn({ component }: OwnChunk): number {
  if (component.type === ComponentType.Section) return 2 + component.components.length;
  return component.type === ComponentType.ActionRow ? 1 + component.components.length : 1;
}

/** How much of a message's text stands in a piece. */
export function textIn({ component }: OwnChunk): number {
  if (component.type !== ComponentType.Section) return 0;
  return component.components.reduce((sum, { content }) => sum + content.length, 0);
}
