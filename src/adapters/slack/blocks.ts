import type { Block, Rich } from "../../core/kernel/views/model.ts";
import { actionPieces, type ButtonInk } from "./actions.ts";
import { cutTo, pieces } from "../../core/kernel/text/cutting.ts";
import { LIMITS } from "./limits.ts";
import { type Piece, richPieces } from "./piece.ts";
import { plainText, showsAsIs, webAddress } from "./plain-text.ts";

/** A block of a view as Slack's; `buttons` is how many buttons came before it. */
export function blockPieces(block: Block, buttons: number, ink: ButtonInk): Piece[] {
  switch (block.kind) {
    case "text":
      return block.muted === true ? muted(block.body, ink) : richPieces([{ body: block.body }], ink);
    case "list":
      return richPieces(
        block.items.map((body) => ({ body, bullet: true })),
        ink,
      );
    case "fields":
      return richPieces(
        block.rows.map(({ label, value }) => ({
          body: [{ kind: "strong", text: `${label}${colon(ink)}` }, " ", ...value],
        })),
        ink,
      );
    case "divider":
      return [{ block: { type: "divider" }, plain: "" }];
    case "actions":
      return actionPieces(block.items, buttons, ink);
    case "image":
      return image(block, ink);
    case "file":
      return richPieces(
        [{ body: [{ kind: "strong", text: block.name }, ...(block.alt === "" ? [] : [` – ${block.alt}`])] }],
        ink,
      ).map((piece, i) => (i === 0 ? { ...piece, file: block } : piece));
  }
}

/** The title as a heading; one that a heading cannot hold is bold text. */
export function titlePieces(title: string, ink: ButtonInk): Piece[] {
  if (title.trim() === "") return [];
  if (title.length <= LIMITS.HEADER && !/[\r\n]/.test(title) && showsAsIs(title)) {
    return [{ block: { type: "header", text: plainText(title) }, plain: title }];
  }
  return richPieces([{ body: [{ kind: "strong", text: title }] }], ink);
}

// French puts a space before it that does not break.
const colon = ({ t }: ButtonInk) => (t.language === "fr" ? "\u00a0:" : ":");

/** Small text where nothing in it is parsed: only plain strings can be small without mrkdwn. */
function muted(body: Rich, ink: ButtonInk): Piece[] {
  const text = body.map((inline) => (typeof inline === "string" ? inline : undefined));
  const whole = text.join("");
  if (text.includes(undefined) || whole.trim() === "" || !showsAsIs(whole)) return richPieces([{ body }], ink);
  return pieces(whole, LIMITS.PLAIN_TEXT / 2)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => ({ block: { type: "context", elements: [plainText(piece)] }, plain: piece }));
}

function image({ href, alt }: Extract<Block, { kind: "image" }>, ink: ButtonInk): Piece[] {
  const url = webAddress(href, LIMITS.IMAGE_URL);
  if (url === undefined) return richPieces([{ body: [alt === "" ? href : `${alt} (${href})`] }], ink);
  const shown = alt.trim() === "" ? href : alt;
  const cut = cutTo(shown, LIMITS.IMAGE_ALT);
  const rest = cut === shown ? [] : richPieces([{ body: [alt] }], ink);
  return [{ block: { type: "image", image_url: url, alt_text: cut }, plain: `[${cut}]` }, ...rest];
}
