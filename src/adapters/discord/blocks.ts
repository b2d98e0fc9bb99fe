import { ComponentType, SeparatorSpacingSize } from "discord.js";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Block, Rich } from "../../core/kernel/views/model.ts";
import { actionPieces, type ButtonContext } from "./actions.ts";
import { webAddress } from "./addresses.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";
import { literal } from "./markdown.ts";
import { bullet, type FileBlock, type MessageChunk, CHARACTERS, small, textChunks } from "./message-chunk.ts";

/** What blocks need beside their buttons: words. */
export interface BlockContext extends ButtonContext {
  readonly t: Translate;
}

/** How far a view is: its buttons so far, and the names of its files. */
export interface Progress {
  readonly buttons: number;
  readonly names: ReadonlySet<string>;
}

/** A block of a view as pieces of a message. */
export function blockPieces(block: Block, { buttons, names }: Progress, context: BlockContext): MessageChunk[] {
  switch (block.kind) {
    case "text":
      return textChunks(block.body, context, block.muted === true ? { dress: small } : { paragraph: true });
    case "list":
      return block.items.flatMap((body) => textChunks(body, context, { dress: bullet }));
    case "fields":
      return block.rows.flatMap(({ label, value }) => textChunks(fieldBody(label, value, context), context));
    case "divider":
      return [
        {
          kind: "component",
          component: { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small },
        },
      ];
    case "actions":
      return actionPieces(block.items, buttons, context);
    case "image":
      return image(block, context);
    case "file":
      return file(block, names, context);
  }
}

/** The title as a heading; one of several lines, or too long for a line, is bold text, and so is one whose end a heading would lose. */
export function titlePieces(title: string, context: BlockContext): MessageChunk[] {
  const line = title.trim();
  const heading = `## ${literal(line)}`;
  if (line !== "" && !/[\r\n]|#$/.test(line) && heading.length <= CHARACTERS / 4)
    return [{ kind: "text", content: heading, begins: true, title: true }];
  return textChunks([{ kind: "strong", text: line }], context, { paragraph: true });
}

// French puts a space before the colon that does not break.
const fieldBody = (label: string, value: Rich, { t }: BlockContext): Rich => [
  { kind: "strong", text: `${label}${t.language === "fr" ? "\u00a0:" : ":"}` },
  " ",
  ...value,
];

function image({ href, alt }: Extract<Block, { kind: "image" }>, context: BlockContext): MessageChunk[] {
  const url = webAddress(href, LIMITS.IMAGE_URL);
  if (url === undefined) return textChunks([alt === "" ? href : `${alt} (${href})`], context);
  const description = truncate(alt.trim(), LIMITS.IMAGE_ALT, FOR_PLATFORM);
  const item = { media: { url }, ...(description === "" ? {} : { description }) };
  const rest = description === alt.trim() ? [] : textChunks([alt], context);
  return [{ kind: "component", component: { type: ComponentType.MediaGallery, items: [item] } }, ...rest];
}

function file(block: FileBlock, names: ReadonlySet<string>, context: BlockContext): MessageChunk[] {
  const attachment = freeName(block.name, names);
  const description = truncate(block.alt.trim(), LIMITS.FILE_DESCRIPTION, FOR_PLATFORM);
  // Discord shows the name under which a file is attached, and its description to few.
  const told: Rich = [
    ...(attachment === block.name ? [] : [{ kind: "strong" as const, text: block.name }, " "]),
    block.alt,
  ];
  return [
    ...textChunks(told, context),
    {
      kind: "component",
      component: { type: ComponentType.File, file: { url: `attachment://${attachment}` } },
      file: { ...block, attachment, ...(description === "" ? {} : { description }) },
    },
  ];
}

/** A name that Discord leaves as it is and that nothing else in the view has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const safe = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "_");
  const [, stem = "", ending = ""] = /^(.*?)(\.\w{1,10})?$/.exec(safe.replace(/^[._-]+/, "")) ?? [];
  const base = stem.slice(0, LIMITS.FILE_NAME - 20) || "file";
  let free = `${base}${ending}`;
  for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}${ending}`;
  return free;
}
