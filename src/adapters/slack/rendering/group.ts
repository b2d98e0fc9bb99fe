import type { ContainerBlock } from "@slack/types";
import { actionsIn } from "../../../core/kernel/views/contents.ts";
import type { Group, Inline, Part, Rich } from "../../../core/kernel/views/model.ts";
import { withColon } from "../../../core/kernel/views/walk.ts";
import type { ButtonContext } from "./actions.ts";
import { partChunks } from "./blocks.ts";
import { LIMITS } from "../limits.ts";
import { type MessageChunk, richChunks } from "./message-chunk.ts";
import { asMrkdwn } from "./mrkdwn.ts";
import { plainText, showsAsIs } from "./plain-text.ts";
import { weigh } from "./rich.ts";

type Child = ContainerBlock["child_blocks"][number];

/**
 * A group as a container that unfolds (https://docs.slack.dev/reference/block-kit/blocks/container-block); a heading with what
 * belongs to it where a container cannot hold it. Its text is in sections: the page allows rich_text in a container, Slack's
 * own check does not (https://docs.rs/slack-morphism/latest/slack_morphism/prelude/struct.SlackContainerBlock.html).
 */
export function groupChunks(group: Group, first: number, context: ButtonContext): MessageChunk[] {
  let before = first;
  const inside = group.blocks.map((part) => {
    const at = before;
    before += actionsIn({ blocks: [part] }).length;
    return { part, chunks: partChunks(part, at, context) };
  });
  const chunks = inside.flatMap((one) => one.chunks);
  const folded = foldedIn(group.heading, inside, context);
  if (folded) return [{ block: folded }];
  return [...richChunks([{ body: [{ kind: "strong", text: group.heading }] }], context), ...chunks];
}

function foldedIn(
  heading: string,
  inside: readonly { readonly part: Part; readonly chunks: readonly MessageChunk[] }[],
  context: ButtonContext,
): ContainerBlock | undefined {
  if (heading.trim() === "" || heading.length > LIMITS.CONTAINER_TITLE || !showsAsIs(heading)) return undefined;
  const children = inside.flatMap((one) => childrenOf(one.part, one.chunks, context));
  const all = children.filter((child) => child !== undefined);
  if (all.length === 0 || all.length < children.length || all.length > LIMITS.CONTAINER_BLOCKS) return undefined;
  if (all.filter(({ type }) => type === "table").length > 1 || weigh(all) > LIMITS.HEAVY) return undefined;
  const title = plainText(heading);
  return { type: "container", title, child_blocks: all, is_collapsible: true, default_collapsed: true };
}

const CHILDREN = new Set(["actions", "context", "divider", "header", "image", "section", "table"]);

/** What a part is in a container; undefined among it for what cannot stand there. */
function childrenOf(part: Part, chunks: readonly MessageChunk[], context: ButtonContext): (Child | undefined)[] {
  const text = textOf(part, context.t.language);
  const own = (some: readonly MessageChunk[]) =>
    some.map(({ block, file }) => (file || !CHILDREN.has(block.type) ? undefined : (block as Child)));
  if (chunks.length === 0) return [];
  if (text === undefined) return own(chunks);
  const words = asMrkdwn(text, context);
  const section = words && { type: "section" as const, text: words };
  // Of a table the text is its caption.
  return part.kind === "table" ? [section, ...own(chunks.slice(1))] : [section];
}

/** Further lines of an entry stand below its first. */
const below = (inline: Inline): Inline => (typeof inline === "string" ? inline.replaceAll("\n", "\n  ") : inline);

/** The lines of a part that is text, or begins with it. */
function textOf(part: Part, language: ButtonContext["t"]["language"]): Rich | undefined {
  if (part.kind === "text") return part.muted === true ? undefined : part.body;
  if (part.kind === "table") return [part.caption];
  if (part.kind === "list") return part.items.flatMap((body, i) => [i === 0 ? "• " : "\n• ", ...body.map(below)]);
  if (part.kind !== "fields") return undefined;
  return part.rows.flatMap(({ label, value }, i) => [
    ...(i === 0 ? [] : ["\n"]),
    { kind: "strong" as const, text: withColon(label, language) },
    " ",
    ...value,
  ]);
}
