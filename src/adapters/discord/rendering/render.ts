import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { View } from "../../../core/kernel/views/model.ts";
import { inPages, type Page, type MessageRoom } from "../../kit/markdown/pages.ts";
import { viewPieces } from "../../kit/markdown/view-pieces.ts";
import { toned } from "../../kit/tone.ts";
import type { ViewWording } from "../../kit/wording.ts";
import { ownParts } from "./blocks.ts";
import { LIMITS } from "../limits.ts";
import {
  CHARACTERS,
  COMPONENTS,
  componentsIn,
  type OwnChunk,
  type SentFile,
  textChunks,
  textIn,
  writingFor,
} from "./message-chunk.ts";
import type { Typing } from "../registration/typing.ts";

export type { SentFile } from "./message-chunk.ts";

/** What rendering needs beside the view. Data only. */
export interface RenderContext extends Omit<ViewWording, "accounts"> {
  /** Person id → Discord user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
  readonly mentionCommand: Typing["mentionCommand"];
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
  const writing = writingFor(context);
  const room: MessageRoom<OwnChunk> = {
    characters: CHARACTERS,
    places: COMPONENTS - (accent === undefined ? 0 : 1),
    takes: componentsIn,
    writes: textIn,
    admits: ({ file }, page) => file === undefined || filesOn(page).length < LIMITS.FILES,
  };
  const found = viewPieces(toned(view), context.t.language, writing, ownParts(context));
  const said = found.some(({ role }) => role !== "divider") ? found : textChunks([context.t("discord.empty")], context);
  return inPages(said, room, writing.dialect.gap).map((page) => ({
    components: inContainer(page.map(component), accent),
    files: filesOn(page),
  }));
}

// What the colour says is said by a sign, too.
const ACCENTS: Readonly<Record<NonNullable<View["tone"]>, number | undefined>> = {
  plain: undefined,
  good: 0x2d7d46,
  warning: 0xc27c0e,
  danger: 0xb3261e,
};

const inContainer = (components: APIComponentInContainer[], accent: number | undefined): Rendered["components"] =>
  accent === undefined ? components : [{ type: ComponentType.Container, accent_color: accent, components }];

const component = (part: string | OwnChunk): APIComponentInContainer =>
  typeof part === "string" ? { type: ComponentType.TextDisplay, content: part } : part.component;

const filesOn = (page: Page<OwnChunk>): SentFile[] =>
  page.flatMap((part) => (typeof part === "object" && part.file ? [part.file] : []));
