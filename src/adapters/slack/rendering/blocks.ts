import type { Field, Inline, Part, Rich } from "../../../core/kernel/views/model.ts";
import { withColon } from "../../../core/kernel/views/walk.ts";
import { actionPieces, type ButtonContext } from "./actions.ts";
import { chooseChunks } from "./choose.ts";
import { entryChunks } from "./entries.ts";
import { tableChunks } from "./table.ts";
import { FOR_PLATFORM, pieces, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { type MessageChunk, richChunks } from "./message-chunk.ts";
import { asMrkdwn } from "./mrkdwn.ts";
import { numberAddress, plainText, showsAsIs, webAddress } from "./plain-text.ts";

/** What stands in a view or a group as Slack's blocks; `buttons` is how many buttons came before it. */
export function partChunks(block: Part, buttons: number, context: ButtonContext): MessageChunk[] {
  switch (block.kind) {
    case "text":
      return block.muted === true ? muted(block.body, context) : richChunks([{ body: block.body }], context);
    case "list":
      return richChunks(
        block.items.map((body) => ({ body, bullet: true })),
        context,
      );
    case "fields":
      return fieldChunks(block.rows, context);
    case "divider":
      return [{ block: { type: "divider" } }];
    case "actions":
      return actionPieces(block.items, buttons, context);
    case "items": {
      let position = buttons;
      return block.items.flatMap((entry) => {
        const chunks = entryChunks(entry, position, context);
        if (entry.action) position += 1;
        return chunks;
      });
    }
    case "choose":
      return chooseChunks(block, buttons, context);
    case "table":
      return tableChunks(block, context);
    case "image":
      return image(block, context);
    case "file":
      return richChunks(
        [{ body: [{ kind: "strong", text: block.name }, ...(block.alt === "" ? [] : [` – ${block.alt}`])] }],
        context,
      ).map((chunk, i) => (i === 0 ? { ...chunk, file: block } : chunk));
  }
}

/** Fields, a line each. A number can be called only from a line that Slack parses: where all of them can be written so, they are. */
function fieldChunks(rows: readonly Field[], context: ButtonContext): MessageChunk[] {
  const lines = rows.map(
    ({ label, value }): Rich => [{ kind: "strong", text: withColon(label, context.t.language) }, " ", ...value],
  );
  const calls = rows.some(({ value }) => value.some((one) => isCall(one)));
  const parsed = calls
    ? asMrkdwn(
        lines.flatMap((line, i) => (i === 0 ? line : ["\n", ...line])),
        context,
      )
    : undefined;
  if (parsed) return [{ block: { type: "section", text: parsed } }];
  return richChunks(
    lines.map((body) => ({ body })),
    context,
  );
}

const isCall = (one: Inline): boolean =>
  typeof one !== "string" && one.kind === "link" && numberAddress(one.href) !== undefined;

/** The title as a heading; one that a heading cannot hold is bold text. */
export function titleChunks(title: string, context: ButtonContext): MessageChunk[] {
  if (title.trim() === "") return [];
  if (title.length <= LIMITS.HEADER && !/[\r\n]/.test(title) && showsAsIs(title)) {
    return [{ block: { type: "header", text: plainText(title) } }];
  }
  return richChunks([{ body: [{ kind: "strong", text: title }] }], context);
}

/** Small text where nothing in it is parsed: only plain strings can be small without mrkdwn. */
function muted(body: Rich, context: ButtonContext): MessageChunk[] {
  const text = body.map((inline) => (typeof inline === "string" ? inline : undefined));
  const whole = text.join("");
  if (text.includes(undefined) || whole.trim() === "" || !showsAsIs(whole)) return richChunks([{ body }], context);
  return pieces(whole, LIMITS.PLAIN_TEXT / 2)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => ({ block: { type: "context", elements: [plainText(piece)] } }));
}

function image({ href, alt }: Extract<Part, { kind: "image" }>, context: ButtonContext): MessageChunk[] {
  const url = webAddress(href, LIMITS.IMAGE_URL);
  if (url === undefined) return richChunks([{ body: [alt === "" ? href : `${alt} (${href})`] }], context);
  const shown = alt.trim() === "" ? href : alt;
  const cut = truncate(shown, LIMITS.IMAGE_ALT, FOR_PLATFORM);
  const rest = cut === shown ? [] : richChunks([{ body: [alt] }], context);
  return [{ block: { type: "image", image_url: url, alt_text: cut } }, ...rest];
}
