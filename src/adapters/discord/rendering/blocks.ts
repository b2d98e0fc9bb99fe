import { ComponentType, SeparatorSpacingSize } from "discord.js";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import type { Part, Rich } from "../../../core/kernel/views/model.ts";
import { actionPieces, type ButtonContext, entryPieces } from "./actions.ts";
import { choosePieces } from "./choose.ts";
import { webAddress } from "../../kit/markdown/addresses.ts";
import type { OwnParts } from "../../kit/markdown/view-pieces.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { type FileBlock, type MessageChunk, type OwnChunk, textChunks } from "./message-chunk.ts";

/** What blocks need beside their buttons: words. */
export interface BlockContext extends ButtonContext {
  readonly t: Translate;
}

/** What of a view is not text, as Discord's components. It is for one view: files get names that are unique in it. */
export function ownParts(context: BlockContext): OwnParts<OwnChunk> {
  const names = new Set<string>();
  return {
    divider: () => [{ role: "divider", own: { component: DIVIDER } }],
    actions: (items, before) => actionPieces(items, before, context),
    entry: (entry, before) => entryPieces(entry, before, context),
    choose: (choose, before) => choosePieces(choose, before, context),
    image: (block) => image(block, context),
    file: (block) => {
      const attachment = freeName(block.name, names);
      names.add(attachment);
      return file(block, attachment, context);
    },
  };
}

const DIVIDER = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const;

function image({ href, alt }: Extract<Part, { kind: "image" }>, context: BlockContext): MessageChunk[] {
  const url = webAddress(href, LIMITS.IMAGE_URL);
  if (url === undefined) return textChunks([alt === "" ? href : `${alt} (${href})`], context);
  const description = truncate(alt.trim(), LIMITS.IMAGE_ALT, FOR_PLATFORM);
  const item = { media: { url }, ...(description === "" ? {} : { description }) };
  const rest = description === alt.trim() ? [] : textChunks([alt], context);
  return [{ role: "other", own: { component: { type: ComponentType.MediaGallery, items: [item] } } }, ...rest];
}

function file(block: FileBlock, attachment: string, context: BlockContext): MessageChunk[] {
  const description = truncate(block.alt.trim(), LIMITS.FILE_DESCRIPTION, FOR_PLATFORM);
  // Discord shows the name under which a file is attached, and its description to few.
  const told: Rich = [
    ...(attachment === block.name ? [] : [{ kind: "strong" as const, text: block.name }, " "]),
    block.alt,
  ];
  const url = `attachment://${attachment}`;
  const described = description === "" ? {} : { description };
  const component: OwnChunk["component"] = isPicture(block)
    ? { type: ComponentType.MediaGallery, items: [{ media: { url }, ...described }] }
    : { type: ComponentType.File, file: { url } };
  return [
    ...textChunks(told, context),
    {
      role: "other",
      own: {
        component,
        file: { ...block, attachment, ...described },
      },
    },
  ];
}

/** Whether it is shown where it stands. */
const isPicture = ({ mediaType }: FileBlock): boolean => mediaType.startsWith("image/");

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
