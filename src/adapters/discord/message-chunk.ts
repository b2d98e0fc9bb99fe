import { type APIComponentInContainer, type APITextDisplayComponent, ComponentType } from "discord.js";
import type { Block, Rich } from "../../core/kernel/views/model.ts";
import { LIMITS } from "./limits.ts";
import { type TextContext, portions } from "./markdown.ts";

/** A file of a view, to be attached to the message. */
export type FileBlock = Extract<Block, { kind: "file" }>;

/** A file as it is attached: under a name that is unique in its view, with its description. */
export interface SentFile extends FileBlock {
  readonly attachment: string;
  readonly description?: string;
}

/** A part of a message: text, which joins the text before it, or a component. */
export type MessageChunk =
  | { readonly kind: "text"; readonly content: string; readonly begins: boolean; readonly title?: true }
  | {
      readonly kind: "component";
      readonly component: Exclude<APIComponentInContainer, APITextDisplayComponent>;
      readonly file?: SentFile;
    };

/** Characters of text in a message, and its components, without what is left for the adapter. */
export const CHARACTERS = LIMITS.MESSAGE_TEXT - LIMITS.SPARE_TEXT;
export const COMPONENTS = LIMITS.MESSAGE_COMPONENTS - LIMITS.SPARE_COMPONENTS;

type Dress = (portion: string, index: number) => string;

/** Rich text as pieces, as few as hold it; none where it has no text. `paragraph`: it stands apart from what is before it. */
export function textChunks(
  body: Rich,
  context: TextContext,
  { dress, paragraph = false }: { dress?: Dress; paragraph?: boolean } = {},
): MessageChunk[] {
  return portions(body, context, CHARACTERS, dress).map((content, i) => ({
    kind: "text",
    content,
    begins: paragraph && i === 0,
  }));
}

/** An entry of a list: its later lines are indented, which keeps them in it. */
export const bullet: Dress = (portion, index) => (index === 0 ? `- ${portion.replace(/\r\n?|\n/g, "\n  ")}` : portion);

/** Small text (https://support.discord.com/hc/en-us/articles/210298617): every line of it has its sign. */
export const small: Dress = (portion) => portion.replace(/^[^\S\r\n]*(\S)/gmu, "-# $1");

/** How many of a message's components a piece is. */
export function componentsIn(component: APIComponentInContainer): number {
  return component.type === ComponentType.ActionRow ? 1 + component.components.length : 1;
}
